package techcontract.backup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractLedger;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerSheet;

/** The detail ledger beside a backup (台账副本), for the day nobody has this program: Excel and WPS open it. */
final class LedgerCopy {
    private static final LocalDate FIRST = LocalDate.of(1985, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final ContractLedger ledger;
    private final CodeTables codes;

    LedgerCopy(ContractLedger ledger, CodeTables codes) {
        this.ledger = ledger;
        this.codes = codes;
    }

    /**
     * Writes every registered contract.
     *
     * @param password what Excel asks for; empty for a workbook anybody can open
     */
    void write(Path file, LocalDate day, Optional<String> password) {
        try (SheetWriter writer = new SheetWriter()) {
            LedgerSheet sheet = new LedgerSheet(writer, Text.of("backup.ledger.sheet"),
                    Text.of("backup.ledger.title", day), codes);
            ledger.count(counting -> {
                counting.each(FIRST, LAST, sheet::write);
                return true;
            });
            password.ifPresentOrElse(words -> writer.save(file, words), () -> writer.save(file));
        }
    }
}
