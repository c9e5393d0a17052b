package techcontract.filling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import techcontract.bureau.BureauSettings;
import techcontract.codes.CodeTables;
import techcontract.contract.Contract;
import techcontract.contract.ContractRegister;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.kernel.Unavailable;
import techcontract.performance.PerformanceBook;

/**
 * The filling orders (填报顺序) in a folder of the data, and the contracts written in them. The order shipped is put there
 * when the folder is not yet; the bureau may change it, copy it and add others.
 */
public final class FillingOrders {
    private static final String ENDING = ".csv";

    private final Path folder;
    private final FillingFields fields;
    private final ContractRegister register;
    private final PerformanceBook performance;
    private final BureauSettings settings;

    /**
     * @param folder where the files are; need not be there yet
     */
    public FillingOrders(Path folder, CodeTables codes, ContractRegister register, PerformanceBook performance,
            BureauSettings settings) {
        this.folder = folder;
        this.fields = new FillingFields(codes);
        this.register = register;
        this.performance = performance;
        this.settings = settings;
    }

    /**
     * What was found in the folder (读取结果).
     *
     * @param orders those that can be used, by name; never none: when all files are wrong, the shipped one
     * @param problems what is wrong with the others, each with file, row, column and remedy
     */
    public record Found(List<FillingOrder> orders, Problems problems) {}

    /** The folder with the files, for the bureau to change them. */
    public Path folder() {
        return folder;
    }

    /**
     * Reads every order anew.
     *
     * @throws Unavailable when the folder cannot be made or read
     */
    public Found read() {
        furnish();
        List<FillingLine> shipped = OrderFile.shipped();
        List<FillingOrder> orders = new ArrayList<>();
        Problems problems = new Problems();
        for (Path file : files()) {
            String name = name(file);
            try {
                List<FillingLine> lines = OrderFile.read(file, name + ENDING, fields);
                orders.add(new FillingOrder(name, lines, lines.equals(shipped)));
            } catch (Refused e) {
                e.problems().forEach(problems::add);
            }
        }
        if (orders.isEmpty()) {
            orders.add(new FillingOrder(Text.of("filling.order.shipped"), shipped, true));
        }
        return new Found(List.copyOf(orders), problems);
    }

    // A folder that is there stays as the bureau left it, but for the list of fields, which goes with the program.
    private void furnish() {
        try {
            boolean first = !Files.isDirectory(folder);
            Files.createDirectories(folder);
            if (first) {
                OrderFile.save(folder.resolve(Text.of("filling.order.shipped") + ENDING), OrderFile.shipped());
            }
            Path list = folder.resolve(listName());
            String words = listing();
            if (Files.notExists(list) || !Files.readString(list).equals(words)) {
                Files.writeString(list, words);
            }
        } catch (IOException e) {
            throw Unavailable.because(e, "filling.order.folder", folder);
        }
    }

    /** The file beside the orders that names every field and format (字段一览). */
    static String listName() {
        return Text.of("filling.list.name") + ".txt";
    }

    private String listing() {
        StringBuilder words = new StringBuilder("\uFEFF").append(Text.of("filling.list.heading")).append("\r\n\r\n");
        for (FillingField<?> field : fields.all()) {
            words.append(field.name())
                    .append('\t')
                    .append(field.kind().label())
                    .append('\t')
                    .append(field.kind().allowed())
                    .append("\r\n");
        }
        return words.toString();
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Unavailable.because(e, "filling.order.folder", folder);
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    /** A contract as it was saved last, in the order of a web form (逐栏填报). */
    public Filling fill(long contractId, FillingOrder order) {
        Contract contract = register.open(contractId);
        FillingFacts facts = new FillingFacts(contract, contract.typed(), settings.bureau(),
                contract.registrationNumber().map(_ -> performance.sheet(contractId)));
        String number = contract.registrationNumber().orElse(contract.acceptanceNumber());
        return new Filling((number + " " + contract.typed().subject().projectName()).strip(), order.lines()
                .stream()
                .map(line -> fields.find(line.field()).orElseThrow().fill(facts, line))
                .toList());
    }

    /** The names of all fields a file may ask for, in the order of the form. */
    List<String> fieldNames() {
        return fields.all().stream().map(FillingField::name).toList();
    }
}
