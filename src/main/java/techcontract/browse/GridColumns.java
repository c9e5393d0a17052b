package techcontract.browse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractStatus;
import techcontract.contract.LicenceScope;
import techcontract.contract.TaxRelief;
import techcontract.kernel.Text;

/** Every column the ledger can show (台账列目录), in the order they are offered. */
public final class GridColumns {
    /** 合同成交额 */
    public static final String AMOUNT = "amount";
    /** 技术交易额 */
    public static final String TECHNOLOGY = "technology";
    /** 认定的类别，认定以前是申请的 */
    public static final String TYPE = "type";
    /** 状态 */
    public static final String STATUS = "status";
    /** 登记日期 */
    public static final String REGISTERED = "registered";
    private static final List<String> SHOWN_FIRST = List.of("number", "project", TYPE, "seller", "buyer", AMOUNT,
            TECHNOLOGY, "signed", REGISTERED, STATUS);
    private static final int NAME = 150;
    private static final int NUMBER = 140;
    private static final int CODE = 104;
    private static final int MONEY = 122;
    private static final int DAY = 88;

    private final CodeTables codes;
    private final CustomColumns custom;
    private final Map<String, GridColumn> columns = new LinkedHashMap<>();
    private volatile Made made = new Made(List.of(), Map.of());

    /** The bureau's own columns as they were when their headings were made. */
    private record Made(List<CustomColumn> of, Map<String, GridColumn> columns) {}

    public GridColumns(CodeTables codes, CustomColumns custom) {
        this.codes = codes;
        this.custom = custom;
        contract();
        parties();
        statistics();
        desk();
    }

    private void contract() {
        text("number", "coalesce(c.registrationNumber, c.acceptanceNumber)", NUMBER);
        text("project", "c.subject.projectName", NAME);
        code(TYPE, CodeTable.CONTRACT_TYPE,
                "case when c.decidedTypeKey = '' then c.subject.appliedTypeKey else c.decidedTypeKey end");
        text("seller", "coalesce(s.particulars.name, '')", NAME);
        text("buyer", "coalesce(b.particulars.name, '')", NAME);
        money(AMOUNT, "c.price.contractAmount");
        money(TECHNOLOGY, "coalesce(c.decidedTechnologyAmount, c.technologyAmount)");
        date("signed", "c.term.signedOn");
        date(REGISTERED, "c.registeredOn");
        // Versions that were set aside are read beside their contract.
        add(GridColumn.states(STATUS, states(EnumSet.complementOf(EnumSet.of(ContractStatus.SUPERSEDED)).stream(),
                ContractStatus::label), "cast(c.status as String)", CODE));
        date("validFrom", "c.term.validFrom");
        date("validTo", "c.term.validTo");
    }

    private void parties() {
        text("sellerCode", "coalesce(s.particulars.creditCode, '')", NUMBER + 8);
        code("sellerNature", CodeTable.PARTY_NATURE, "coalesce(s.particulars.natureKey, '')");
        code("sellerRegion", CodeTable.REGION, "coalesce(s.particulars.regionKey, '')");
        code("sellerCountry", CodeTable.COUNTRY, "coalesce(s.particulars.countryKey, '')");
        text("buyerCode", "coalesce(b.particulars.creditCode, '')", NUMBER + 8);
        code("buyerNature", CodeTable.PARTY_NATURE, "coalesce(b.particulars.natureKey, '')");
        code("buyerRegion", CodeTable.REGION, "coalesce(b.particulars.regionKey, '')");
        code("buyerCountry", CodeTable.COUNTRY, "coalesce(b.particulars.countryKey, '')");
    }

    private void statistics() {
        code("field", CodeTable.TECHNOLOGY_FIELD, "c.subject.technologyFieldKey");
        code("property", CodeTable.INTELLECTUAL_PROPERTY, "c.subject.intellectualPropertyKey");
        code("plan", CodeTable.PLAN_SOURCE, "c.subject.planSourceKey");
        code("objective", CodeTable.OBJECTIVE, "c.subject.objectiveKey");
        code("industry", CodeTable.INDUSTRY, "c.subject.serviceIndustryKey");
        code("payment", CodeTable.PAYMENT_MODE, "c.price.paymentModeKey");
        add(GridColumn.states("licence", states(Stream.of(LicenceScope.values()),
                one -> one == LicenceScope.NONE ? "" : Text.of("contract.ui.licence." + one)),
                "cast(c.subject.licenceScope as String)", CODE));
        add(GridColumn.states("relief", states(Stream.of(TaxRelief.values()),
                one -> one == TaxRelief.NONE ? "" : Text.of("contract.ui.tax." + one)),
                "cast(c.supplement.taxReliefKind as String)", CODE));
        money("investment", "c.supplement.expectedInvestment");
        money("output", "c.supplement.expectedOutput");
        money("agentFee", "c.supplement.agentFee");
        text("broker", "c.supplement.brokerName", CODE);
    }

    private void desk() {
        text("acceptanceNumber", "c.acceptanceNumber", CODE);
        text("provinceNumber", "c.supplement.provinceNumber", NUMBER);
        code("appliedType", CodeTable.CONTRACT_TYPE, "c.subject.appliedTypeKey");
        date("accepted", "c.acceptedOn");
        date("recognised", "c.recognisedOn");
        date("effective", "c.circumstances.inEffectOn");
        text("registrar", "c.registrar", DAY);
        text("reviewer", "c.reviewer", DAY);
        text("enteredBy", "c.enteredBy", DAY);
        text("supersedes", "c.circumstances.supersedesNumber", NUMBER);
        text("remark", "c.supplement.remark", NAME);
    }

    private static <E extends Enum<E>> List<Choice> states(Stream<E> values, Function<E, String> words) {
        return values.map(one -> new Choice(one.name(), words.apply(one), 0)).toList();
    }

    private void text(String key, String path, int width) {
        add(GridColumn.plain(key, ColumnKind.TEXT, path, width));
    }

    private void code(String key, CodeTable table, String path) {
        add(GridColumn.codes(key, () -> codes.of(table), path, CODE));
    }

    private void money(String key, String path) {
        add(GridColumn.plain(key, ColumnKind.MONEY, path, MONEY));
    }

    private void date(String key, String path) {
        add(GridColumn.plain(key, ColumnKind.DATE, path, DAY));
    }

    private void add(GridColumn column) {
        columns.put(column.key(), column);
    }

    /** All of them, the bureau's own last. */
    public List<GridColumn> all() {
        List<GridColumn> all = new ArrayList<>(columns.values());
        all.addAll(own().values());
        return all;
    }

    /** The bureau's own columns, which come and go (自定义列). */
    public CustomColumns custom() {
        return custom;
    }

    private Map<String, GridColumn> own() {
        List<CustomColumn> now = custom.all();
        Made known = made;
        if (!known.of().equals(now)) {
            known = new Made(now, now.stream()
                    .collect(Collectors.toMap(CustomColumn::key, GridColumns::own, (one, _) -> one,
                            LinkedHashMap::new)));
            made = known;
        }
        return known.columns();
    }

    private static GridColumn own(CustomColumn column) {
        return GridColumn.custom(column, switch (column.kind()) {
            case TEXT -> NAME;
            case CHOICE, NUMBER, MONEY -> CODE;
            case DATE -> DAY;
        });
    }

    /** The column of that key; columns come and go with the bureau's own. */
    public Optional<GridColumn> find(String key) {
        return Optional.ofNullable(columns.get(key)).or(() -> Optional.ofNullable(own().get(key)));
    }

    /**
     * The column of a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public GridColumn of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key));
    }

    /** What the ledger shows until somebody chooses otherwise. */
    public View first() {
        return new View(SHOWN_FIRST.stream().map(key -> new View.Shown(key, of(key).width())).toList(), List.of(),
                List.of());
    }
}
