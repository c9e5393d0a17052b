package techcontract.browse;

import java.util.List;

/**
 * Which contracts the ledger shows, in which order (台账查询).
 *
 * @param words each of them stands somewhere in number, project, parties or remark; empty for all
 * @param filters all of them hold
 * @param sort the first key first; contracts that are alike, and all without a key, newest first
 */
public record GridQuery(String words, List<Filter> filters, List<SortKey> sort) {
    public static final GridQuery ALL = new GridQuery("", List.of(), List.of());

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return !words.isBlank() || !filters.isEmpty();
    }
}
