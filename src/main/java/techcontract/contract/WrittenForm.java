package techcontract.contract;

import techcontract.kernel.Text;

/** In which form a contract was made (合同形式); an oral one is not registrable. */
public enum WrittenForm {
    /** 书面 */
    WRITTEN,
    /** 电子 */
    ELECTRONIC,
    /** 口头 */
    ORAL;

    /** The form in Chinese. */
    public String label() {
        return Text.of("contract.written-form." + name());
    }
}
