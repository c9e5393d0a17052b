package techcontract.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import techcontract.kernel.Text;

/** A kind of paper the bureau hands out (文书种类). */
public enum PaperKind {
    /** 受理回执 */
    ACCEPTANCE_SLIP,
    /** 补正通知书 */
    CORRECTION_NOTICE,
    /** 登记证明 */
    CERTIFICATE,
    /** 不予登记通知书 */
    REFUSAL_NOTICE,
    /** 注销登记告知函，给税务机关 */
    TAX_NOTICE,
    /** 登记清单 */
    REGISTRATION_LIST;

    /** The kinds about a single contract. */
    public static List<PaperKind> ofOneContract() {
        return Stream.of(values()).filter(kind -> kind != REGISTRATION_LIST).toList();
    }

    /** The kind in Chinese, such as 技术合同登记证明. */
    public String label() {
        return Text.of("paper.kind." + name());
    }

    /** What a template of this kind may name, in order. */
    public List<PaperField> fields() {
        return Stream.of(PaperField.values()).filter(field -> field.isOn(this)).toList();
    }

    /** The lines a table row may repeat, if the kind has any. */
    public List<String> lists() {
        return Text.has("paper.list." + name()) ? List.of(Text.of("paper.list." + name())) : List.of();
    }

    /** The name of the shipped template's file. */
    String file() {
        return name().toLowerCase(Locale.ROOT) + ".docx";
    }
}
