package techcontract.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.contract.CountedContract;
import techcontract.contract.CountedTotal;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/**
 * The detail ledger as a sheet (明细台账), one row per contract, amounts in 万元 to the cent. The rows are not kept; what
 * they hold is summed up as it is written. The import reads the sheet back.
 */
public final class LedgerSheet {
    private static final Map<LedgerColumn, Integer> WIDTHS = widths();
    // Excel counts days before this one wrongly.
    private static final LocalDate FIRST_EXCEL_DAY = LocalDate.of(1900, 3, 1);

    private final SheetPage page;
    private final CodeNames names;
    private final PlaceNames places;
    private long count;
    private Money contractAmount = Money.ZERO;
    private Money technologyAmount = Money.ZERO;

    /**
     * Adds the sheet to a workbook, with its title and headings.
     *
     * @param name what stands on its tab
     */
    public LedgerSheet(SheetWriter writer, String name, String title, CodeTables codes) {
        this.names = new CodeNames(codes);
        this.places = new PlaceNames(codes);
        this.page = writer.page(name, new PageLayout(true, List.copyOf(WIDTHS.values())));
        page.title(title);
        page.headings(WIDTHS.keySet().stream().map(LedgerSheet::heading).map(Heading::of).toList());
    }

    /** Writes one contract as the next row. */
    public void write(CountedContract contract) {
        BigDecimal contractNumber = contract.contractAmount().exactTenThousands();
        BigDecimal technologyNumber = contract.technologyAmount().exactTenThousands();
        count++;
        page.row(CellValue.count(count), CellValue.text(contract.registrationNumber()),
                CellValue.text(contract.projectName()), code(CodeTable.CONTRACT_TYPE, contract.typeKey()),
                CellValue.text(contract.seller().name()), CellValue.text(contract.seller().creditCode()),
                code(CodeTable.PARTY_NATURE, contract.seller().natureKey()),
                CellValue.text(places.of(contract.seller())), CellValue.text(contract.buyer().name()),
                code(CodeTable.PARTY_NATURE, contract.buyer().natureKey()),
                CellValue.text(places.of(contract.buyer())),
                code(CodeTable.TECHNOLOGY_FIELD, contract.technologyFieldKey()),
                code(CodeTable.INTELLECTUAL_PROPERTY, contract.intellectualPropertyKey()),
                code(CodeTable.PLAN_SOURCE, contract.planSourceKey()),
                code(CodeTable.OBJECTIVE, contract.objectiveKey()),
                code(CodeTable.INDUSTRY, contract.serviceIndustryKey()), day(contract.signedOn()),
                day(contract.validFrom()), day(contract.validTo()), CellValue.exactAmount(contractNumber),
                CellValue.exactAmount(technologyNumber), code(CodeTable.PAYMENT_MODE, contract.paymentModeKey()),
                day(contract.registeredOn()), CellValue.text(contract.registrar()), CellValue.text(contract.remark()));
        contractAmount = contractAmount.plus(held(contractNumber));
        technologyAmount = technologyAmount.plus(held(technologyNumber));
    }

    /** What the rows written so far hold, summed from the numbers as a cell keeps them. */
    public CountedTotal written() {
        return new CountedTotal(count, contractAmount, technologyAmount);
    }

    // A cell keeps a binary number: whoever reads it back gets this amount, which the check compares.
    private static Money held(BigDecimal tenThousands) {
        BigDecimal yuan = BigDecimal.valueOf(tenThousands.doubleValue()).movePointRight(4);
        return new Money(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    private CellValue code(CodeTable table, String key) {
        return CellValue.text(names.of(table, key));
    }

    private static CellValue day(@Nullable LocalDate day) {
        if (day == null) {
            return CellValue.empty();
        }
        return day.isBefore(FIRST_EXCEL_DAY) ? CellValue.centred(day.toString()) : CellValue.date(day);
    }

    private static Map<LedgerColumn, Integer> widths() {
        Map<LedgerColumn, Integer> widths = new LinkedHashMap<>();
        widths.put(LedgerColumn.SERIAL, 6);
        widths.put(LedgerColumn.NUMBER, 18);
        widths.put(LedgerColumn.PROJECT, 36);
        widths.put(LedgerColumn.TYPE, 14);
        widths.put(LedgerColumn.SELLER, 28);
        widths.put(LedgerColumn.SELLER_CODE, 20);
        widths.put(LedgerColumn.SELLER_NATURE, 14);
        widths.put(LedgerColumn.SELLER_PLACE, 12);
        widths.put(LedgerColumn.BUYER, 28);
        widths.put(LedgerColumn.BUYER_NATURE, 14);
        widths.put(LedgerColumn.BUYER_PLACE, 12);
        widths.put(LedgerColumn.FIELD, 14);
        widths.put(LedgerColumn.RIGHT, 14);
        widths.put(LedgerColumn.PLAN, 12);
        widths.put(LedgerColumn.OBJECTIVE, 16);
        widths.put(LedgerColumn.INDUSTRY, 16);
        widths.put(LedgerColumn.SIGNED, 11);
        widths.put(LedgerColumn.VALID_FROM, 11);
        widths.put(LedgerColumn.VALID_TO, 11);
        widths.put(LedgerColumn.AMOUNT, 14);
        widths.put(LedgerColumn.TECHNOLOGY_AMOUNT, 14);
        widths.put(LedgerColumn.PAYMENT, 10);
        widths.put(LedgerColumn.REGISTERED, 11);
        widths.put(LedgerColumn.REGISTRAR, 8);
        widths.put(LedgerColumn.REMARK, 24);
        return Collections.unmodifiableMap(widths);
    }

    private static String heading(LedgerColumn column) {
        return column.isAmount()
                ? Text.of("ledger.sheet.with-unit", column.label(), AmountUnit.TEN_THOUSAND_YUAN.label())
                : column.label();
    }
}
