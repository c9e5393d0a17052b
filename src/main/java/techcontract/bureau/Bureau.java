package techcontract.bureau;

import java.util.Optional;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;

/**
 * The bureau that keeps the register (登记机构).
 *
 * @param name as printed on reports
 * @param regionKey its county, a key of the region table
 * @param pointCode the two-digit registration-point code (登记点代码) the province gave it
 * @param numberPattern how registration numbers are built; see {@code NumberPattern}
 * @param registrar the registrar at this desk (登记员)
 * @param yearlyTarget the year's target of 合同成交额, if one was set
 */
public record Bureau(String name, String regionKey, String pointCode, String numberPattern, String registrar,
        Optional<Money> yearlyTarget) {
    /** What a new data folder starts with. */
    public static final Bureau FIRST = new Bureau("江海区科学技术局", "440704", "01", "YYYY PPCC RR NNNNNN", "登记员",
            Optional.empty());

    /** What has to be mended before it can be saved. */
    public Problems problems() {
        Problems problems = new Problems();
        if (name.isBlank()) {
            problems.error("name", "bureau.name-missing");
        }
        if (registrar.isBlank()) {
            problems.error("registrar", "bureau.registrar-missing");
        }
        if (!pointCode.matches("\\d{2}")) {
            problems.error("pointCode", "bureau.point-code");
        }
        if (!regionKey.matches("\\d{6}")) {
            problems.error("region", "bureau.region");
        }
        return problems;
    }
}
