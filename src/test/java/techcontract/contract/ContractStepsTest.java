package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.kernel.Role;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

/** Walks every status × every step × every role, and compares with the table in docs/contract-steps.md. */
class ContractStepsTest {
    private static final Path TABLE = Path.of("docs/contract-steps.md");
    private static final LocalDate EARLIER = Drafts.ACCEPTED;
    private static final Actor FIRST = new Actor("初审", Role.REGISTRAR);
    private static final Actor SECOND = new Actor("复审", Role.REVIEWER);

    @TempDir Path folder;
    private Desk desk;
    private ContractRegister register;
    private AfterRegistration after;
    private TestSteps steps;
    private int made;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
        register = desk.register();
        after = register.after();
        steps = new TestSteps(register, TODAY);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** A line of the table: what a step leads to, and who may take it. */
    private record Line(String to, List<String> by) {}

    private static Map<String, Line> table() throws IOException {
        Map<String, Line> lines = new HashMap<>();
        for (String line : Files.readAllLines(TABLE, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 6 && !cells[1].isBlank() && !cells[1].strip().equals("from")
                    && !cells[1].startsWith("-")) {
                lines.put(cells[1].strip() + " " + cells[2].strip(),
                        new Line(cells[3].strip(), List.of(cells[4].strip().split("、", -1))));
            }
        }
        return lines;
    }

    @Test
    void everyStatusStepAndRoleIsAllowedByTheTableOrRefusedWithAMessage() throws IOException {
        Map<String, Line> table = table();
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        int allowed = 0;
        for (ContractStatus status : ContractStatus.values()) {
            Optional<Contract> standing = Optional.empty();
            for (ContractStep step : ContractStep.values()) {
                if (step == ContractStep.IMPORT) {
                    continue;
                }
                for (Role role : Role.values()) {
                    walked++;
                    Contract contract = standing.isPresent() ? standing.get() : in(status);
                    Optional<Line> line = Optional.ofNullable(table.get(status.label() + " " + step.label()))
                            .filter(one -> one.by().contains(role.label()));
                    String result = result(contract, step, new Actor("某" + role.label(), role));
                    String expected = line.map(one -> "→ " + one.to()).orElse("refused");
                    if (!result.startsWith(expected)) {
                        wrong.add(status.label() + " " + step.label() + " " + role.label() + ": " + result
                                + " instead of " + expected);
                    }
                    allowed += line.isPresent() ? 1 : 0;
                    standing = result.startsWith("refused") ? Optional.of(contract) : Optional.empty();
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(walked).isEqualTo(ContractStatus.values().length * (ContractStep.values().length - 1) * 5);
        assertThat(allowed).isEqualTo(table.values().stream().mapToInt(line -> line.by().size()).sum());
    }

    private String result(Contract contract, ContractStep step, Actor actor) {
        try {
            return "→ " + steps.take(contract, step, actor).status().label();
        } catch (Refused e) {
            assertThat(e.getMessage()).isNotBlank().containsAnyOf("“", "历史版本");
            assertThat(register.open(contract.id()).status()).isEqualTo(contract.status());
            return "refused: " + e.getMessage();
        }
    }

    private Contract in(ContractStatus status) {
        if (status == ContractStatus.SUPERSEDED) {
            Contract changed = in(ContractStatus.CHANGING);
            steps.take(changed, ContractStep.REGISTER_CHANGE, FIRST);
            return after.formerVersions(changed.id()).getFirst();
        }
        Contract contract = register.draft(FIRST, Drafts.ofPair(made++, Drafts.development("项目")));
        for (ContractStep step : PATHS.getOrDefault(status, List.of())) {
            contract = early(contract, step);
        }
        assertThat(contract.status()).isEqualTo(status);
        return contract;
    }

    private Contract early(Contract contract, ContractStep step) {
        ContractRef ref = ContractRef.to(contract);
        return switch (step) {
            case SUBMIT -> register.submit(FIRST, ref, EARLIER);
            case ACCEPT -> register.accept(FIRST, ref, EARLIER, Map.of());
            case PASS_REVIEW -> register.recognition().passReview(SECOND, ref, TODAY, "");
            case SEND_TO_REVIEW, BEGIN_CHANGE, REDECIDE -> {
                Contract moved = steps.take(contract, step, FIRST);
                yield moved.status() == ContractStatus.UNDER_REVIEW || moved.status() == ContractStatus.CHANGING
                        ? register.recognition()
                                .addOpinion(FIRST, ContractRef.to(moved),
                                        new ExpertOpinion("专家", "学院", TODAY, true, "同意"))
                        : moved;
            }
            default -> steps.take(contract, step, FIRST);
        };
    }

    private static final Map<ContractStatus, List<ContractStep>> PATHS = paths();

    private static Map<ContractStatus, List<ContractStep>> paths() {
        Map<ContractStatus, List<ContractStep>> paths = new EnumMap<>(ContractStatus.class);
        List<ContractStep> submitted = List.of(ContractStep.SUBMIT);
        List<ContractStep> accepted = plus(submitted, ContractStep.ACCEPT);
        List<ContractStep> recognised = plus(accepted, ContractStep.RECOGNISE);
        List<ContractStep> registered = plus(recognised, ContractStep.REGISTER);
        paths.put(ContractStatus.SUBMITTED, submitted);
        paths.put(ContractStatus.NOT_ACCEPTED, plus(submitted, ContractStep.NOT_ACCEPT));
        paths.put(ContractStatus.WITHDRAWN, plus(submitted, ContractStep.WITHDRAW));
        paths.put(ContractStatus.ACCEPTED, accepted);
        paths.put(ContractStatus.CORRECTION, plus(accepted, ContractStep.REQUEST_CORRECTION));
        paths.put(ContractStatus.RETURNED, plus(accepted, ContractStep.REQUEST_CORRECTION, ContractStep.RETURN));
        paths.put(ContractStatus.RECOGNISED, recognised);
        paths.put(ContractStatus.UNDER_REVIEW, plus(recognised, ContractStep.SEND_TO_REVIEW));
        paths.put(ContractStatus.REVIEWED, plus(recognised, ContractStep.SEND_TO_REVIEW, ContractStep.PASS_REVIEW));
        paths.put(ContractStatus.REGISTERED, registered);
        paths.put(ContractStatus.CHANGING, plus(registered, ContractStep.BEGIN_CHANGE));
        paths.put(ContractStatus.REGISTERED_OBJECTED, plus(registered, ContractStep.OBJECT));
        paths.put(ContractStatus.CANCELLED, plus(registered, ContractStep.CANCEL));
        paths.put(ContractStatus.REVOKED, plus(registered, ContractStep.REVOKE));
        paths.put(ContractStatus.REFUSED, plus(accepted, ContractStep.REFUSE));
        paths.put(ContractStatus.REFUSED_OBJECTED, plus(accepted, ContractStep.REFUSE, ContractStep.OBJECT));
        return paths;
    }

    private static List<ContractStep> plus(List<ContractStep> path, ContractStep... more) {
        return Stream.concat(path.stream(), Stream.of(more)).toList();
    }
}
