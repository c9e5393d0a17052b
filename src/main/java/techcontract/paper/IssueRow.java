package techcontract.paper;

/**
 * One line of the issue log (出具登记簿).
 *
 * @param paper the paper
 * @param voided why it is void: declared so, or a listed contract left the register; empty while it stands
 */
public record IssueRow(IssuedPaper paper, String voided) {
    public boolean isVoid() {
        return !voided.isEmpty();
    }
}
