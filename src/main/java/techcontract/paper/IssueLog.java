package techcontract.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import techcontract.contract.ContractStatus;
import techcontract.kernel.Text;
import techcontract.storage.Containing;
import techcontract.storage.Database;

/** The log of issued papers (出具登记簿), read only, newest first. */
public final class IssueLog {
    private final Database database;

    IssueLog(Database database) {
        this.database = database;
    }

    /** The papers about a contract. */
    public List<IssueRow> of(long contractId) {
        return database.read(session -> rows(session, session.createSelectionQuery("""
                from IssuedPaper p where p.id in (select c.paperId from IssuedContract c where c.contractId = :contract)
                order by p.id desc""", IssuedPaper.class).setParameter("contract", contractId).getResultList()));
    }

    /**
     * The newest papers that contain a text in number, subject or the name of who issued them.
     *
     * @param limit how many at most
     */
    public List<IssueRow> search(String text, int limit) {
        return database.read(session -> rows(session, session.createSelectionQuery("""
                from IssuedPaper p where p.paperNumber like :text escape '!' or p.subject like :text escape '!'
                or p.issuedBy like :text escape '!' order by p.id desc""", IssuedPaper.class)
                .setParameter("text", Containing.text(text))
                .setMaxResults(limit)
                .getResultList()));
    }

    /** The contracts a paper is about, in order. */
    public List<Long> contracts(long paperId) {
        return database.read(session -> session.createSelectionQuery(
                "select c.contractId from IssuedContract c where c.paperId = :paper order by c.place", Long.class)
                .setParameter("paper", paperId)
                .getResultList());
    }

    /** A list falls with the first of its contracts that leaves the register. */
    static List<IssueRow> rows(StatelessSession session, List<IssuedPaper> papers) {
        List<Long> lists = papers.stream()
                .filter(paper -> paper.kind() == PaperKind.REGISTRATION_LIST && paper.voidReason().isEmpty())
                .map(IssuedPaper::id)
                .toList();
        Map<Long, String> fallen = new HashMap<>();
        if (!lists.isEmpty()) {
            session.createSelectionQuery("""
                    select i.paperId, c.registrationNumber, c.status from IssuedContract i, Contract c
                    where c.id = i.contractId and i.paperId in (:papers) and c.status in (:gone) order by i.id""",
                    Object[].class)
                    .setParameterList("papers", lists)
                    .setParameterList("gone", Set.of(ContractStatus.CANCELLED, ContractStatus.REVOKED))
                    .getResultList()
                    .forEach(row -> fallen.putIfAbsent((Long) row[0],
                            Text.of("paper.list.fallen", row[1], ((ContractStatus) row[2]).label())));
        }
        List<IssueRow> rows = new ArrayList<>();
        for (IssuedPaper paper : papers) {
            rows.add(new IssueRow(paper, paper.voidReason().isEmpty()
                    ? fallen.getOrDefault(paper.id(), "")
                    : paper.voidReason()));
        }
        return rows;
    }
}
