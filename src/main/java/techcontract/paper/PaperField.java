package techcontract.paper;

import java.util.Optional;
import java.util.stream.Stream;
import techcontract.kernel.Text;

/** A named field of a template (文书项目), written 「{{项目名称}}」 in the Word text. */
public enum PaperField {
    /** 文书编号 */
    PAPER_NUMBER(Scope.EVERY),
    /** 份次: 补打 第2份, 已作废 */
    COPY(Scope.EVERY),
    /** 登记机构 */
    BUREAU(Scope.EVERY),
    /** 登记员 */
    REGISTRAR(Scope.EVERY),
    /** 出具日期 */
    ISSUED_ON(Scope.EVERY),
    /** 适用规则 */
    RULES(Scope.CONTRACT),
    /** 合同登记编号 */
    REGISTRATION_NUMBER(Scope.EVERY),
    /** 省系统编号 */
    PROVINCE_NUMBER(Scope.EVERY),
    /** 受理编号 */
    ACCEPTANCE_NUMBER(Scope.EVERY),
    /** 项目名称 */
    PROJECT_NAME(Scope.EVERY),
    /** 合同类别 */
    TYPE(Scope.EVERY),
    /** 合同子类 */
    SUBTYPE(Scope.EVERY),
    /** 卖方 */
    SELLER(Scope.EVERY),
    /** 卖方信用代码 */
    SELLER_CODE(Scope.EVERY),
    /** 买方 */
    BUYER(Scope.EVERY),
    /** 买方信用代码 */
    BUYER_CODE(Scope.EVERY),
    /** 中介方 */
    AGENT(Scope.EVERY),
    /** 签订日期 */
    SIGNED_ON(Scope.EVERY),
    /** 有效期起 */
    VALID_FROM(Scope.EVERY),
    /** 有效期止 */
    VALID_TO(Scope.EVERY),
    /** 有效期 */
    TERM(Scope.EVERY),
    /** 合同成交额，元 */
    CONTRACT_AMOUNT(Scope.EVERY),
    /** 合同成交额大写 */
    CONTRACT_AMOUNT_WORDS(Scope.EVERY),
    /** 技术交易额，元 */
    TECHNOLOGY_AMOUNT(Scope.EVERY),
    /** 技术交易额大写 */
    TECHNOLOGY_AMOUNT_WORDS(Scope.EVERY),
    /** 受理日期 */
    ACCEPTED_ON(Scope.EVERY),
    /** 办结期限 */
    DECISION_DUE(Scope.CONTRACT),
    /** 登记日期 */
    REGISTERED_ON(Scope.EVERY),
    /** 补正内容 */
    CORRECTION(Scope.CORRECTION),
    /** 补正期限 */
    CORRECTION_DUE(Scope.CORRECTION),
    /** 补正依据 */
    CORRECTION_ARTICLE(Scope.CORRECTION),
    /** 决定日期 */
    REFUSED_ON(Scope.REFUSAL),
    /** 理由代码 */
    GROUND_CODE(Scope.REFUSAL),
    /** 不予登记理由 */
    GROUND(Scope.REFUSAL),
    /** 理由依据 */
    GROUND_ARTICLE(Scope.REFUSAL),
    /** 不予登记说明 */
    REFUSAL_NOTE(Scope.REFUSAL),
    /** 异议办法 */
    OBJECTION(Scope.REFUSAL),
    /** 终止方式: 注销登记, 撤销登记 */
    ENDED_AS(Scope.TAX),
    /** 注销或撤销日期 */
    CANCELLED_ON(Scope.TAX),
    /** 注销或撤销原因 */
    CANCEL_REASON(Scope.TAX),
    /** 注销或撤销依据 */
    CANCEL_ARTICLE(Scope.TAX),
    /** 优惠情况 */
    TAX_RELIEF(Scope.TAX),
    /** 序号 */
    LINE_NUMBER(Scope.LIST),
    /** 金额档次 */
    AMOUNT_BAND(Scope.LIST),
    /** 合同项数 */
    COUNT(Scope.LIST),
    /** 成交额合计 */
    CONTRACT_TOTAL(Scope.LIST),
    /** 技术交易额合计 */
    TECHNOLOGY_TOTAL(Scope.LIST);

    private enum Scope {
        EVERY, CONTRACT, CORRECTION, REFUSAL, TAX, LIST;

        boolean covers(PaperKind kind) {
            return switch (this) {
                case EVERY -> true;
                case CONTRACT -> kind != PaperKind.REGISTRATION_LIST;
                case CORRECTION -> kind == PaperKind.CORRECTION_NOTICE;
                case REFUSAL -> kind == PaperKind.REFUSAL_NOTICE;
                case TAX -> kind == PaperKind.TAX_NOTICE;
                case LIST -> kind == PaperKind.REGISTRATION_LIST;
            };
        }
    }

    private final Scope scope;

    PaperField(Scope scope) {
        this.scope = scope;
    }

    /** Whether a template of that kind may name it. */
    public boolean isOn(PaperKind kind) {
        return scope.covers(kind);
    }

    /** The name in the template, such as 项目名称. */
    public String label() {
        return Text.of("paper.field." + name());
    }

    /** The field of that name, whatever the kind. */
    static Optional<PaperField> named(String label) {
        return Stream.of(values()).filter(field -> field.label().equals(label)).findFirst();
    }
}
