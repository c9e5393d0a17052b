package techcontract.ledger;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import techcontract.excel.SheetReader;
import techcontract.kernel.Text;

/**
 * Where contracts are taken in from (导入来源): a file, or a block copied from Excel or WPS. It is only read.
 *
 * @param name the file's name, or that it was pasted
 * @param opening opens it anew for each reading
 */
public record LedgerSource(String name, Supplier<SheetReader> opening) {
    /** A file, as it is when it is read. */
    public static LedgerSource file(Path file) {
        return new LedgerSource(Objects.requireNonNullElse(file.getFileName(), file).toString(),
                () -> SheetReader.open(file));
    }

    /** A block from the clipboard. */
    public static LedgerSource pasted(String block) {
        String name = Text.of("ledger.pasted");
        return new LedgerSource(name, () -> SheetReader.pasted(name, block));
    }
}
