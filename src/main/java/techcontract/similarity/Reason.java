package techcontract.similarity;

import java.util.List;
import techcontract.kernel.Message;

/**
 * Why two contracts are alike (相似理由), shown in Chinese words.
 *
 * @param arguments what stands in the places of its words
 */
public record Reason(Kind kind, List<Object> arguments) {
    /** What is alike. */
    public enum Kind {
        /** 双方当事人相同 */
        SAME_PARTIES,
        /** 双方相同而买卖对调 */
        SWAPPED_PARTIES,
        /** 签订日期相同 */
        SAME_SIGNING,
        /** 成交额相同 */
        SAME_AMOUNT,
        /** 成交额相同且签订日期相近 */
        AMOUNT_WITHIN_DAYS,
        /** 项目名称相同 */
        SAME_PROJECT,
        /** 项目名称相似 */
        SIMILAR_PROJECT,
        /** 法定代表人相同 */
        SHARED_LEGAL_REPRESENTATIVE,
        /** 联系人相同 */
        SHARED_CONTACT,
        /** 电话相同 */
        SHARED_TELEPHONE,
        /** 地址相同 */
        SHARED_ADDRESS,
        /** 多份合同合计达到重大合同标准 */
        SPLIT_SUM
    }

    static Reason of(Kind kind, Object... arguments) {
        return new Reason(kind, List.of(arguments));
    }

    /** The reason in Chinese. */
    @Override
    public String toString() {
        return new Message("similarity.reason." + kind, arguments).toString();
    }
}
