package techcontract.paper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.bureau.BureauSettings;
import techcontract.codes.CodeTables;
import techcontract.contract.Contract;
import techcontract.contract.ContractEvent;
import techcontract.contract.ContractRegister;
import techcontract.contract.ContractUse;
import techcontract.kernel.Actor;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Money;
import techcontract.kernel.Permissions;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.kernel.WholeFile;
import techcontract.rules.RulePacks;
import techcontract.rules.WorkingCalendar;
import techcontract.storage.ChangedElsewhere;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/**
 * Issues papers (文书出具). Number, copy and who stand in the log, in one transaction, before anything leaves the program;
 * what then cannot be written or printed is marked as not sent.
 */
public final class PaperOffice {
    private static final int PREVIEW_DOTS = 96;
    private static final int PREVIEW_PAGES = 10;
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final ContractRegister register;
    private final PaperTemplates templates;
    private final PaperFacts facts;
    private final PaperGate gate;
    private final Clock clock;
    private volatile @Nullable Typefaces typefaces;

    public PaperOffice(Database database, ContractRegister register, CodeTables codes, BureauSettings settings,
            RulePacks rules, WorkingCalendar calendar, Clock clock) {
        this.database = database;
        this.register = register;
        this.templates = new PaperTemplates(database, rules, clock);
        this.facts = new PaperFacts(register, codes, settings, calendar, clock);
        this.gate = new PaperGate(rules, clock);
        this.clock = clock;
    }

    /** The templates papers are written from. */
    public PaperTemplates templates() {
        return templates;
    }

    /** The log of what was issued. */
    public IssueLog log() {
        return new IssueLog(database);
    }

    /** The papers a contract may have now, the one of its last step first. */
    public List<PaperKind> possible(Contract contract) {
        List<PaperKind> found = new ArrayList<>();
        for (PaperKind kind : List.of(PaperKind.TAX_NOTICE, PaperKind.REFUSAL_NOTICE, PaperKind.CERTIFICATE,
                PaperKind.CORRECTION_NOTICE, PaperKind.ACCEPTANCE_SLIP)) {
            if (refusal(kind, contract).isEmpty()) {
                found.add(kind);
            }
        }
        return found;
    }

    /** Why a contract may not have a paper now; empty when it may. */
    public Optional<String> refusal(PaperKind kind, Contract contract) {
        try {
            PaperGate.event(kind, contract);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.problems().toString());
        }
    }

    /** Whether a contract of that 成交额 belongs on the list of large ones. */
    public boolean isLarge(Money contractAmount) {
        return gate.isLarge(contractAmount);
    }

    /**
     * How a paper would look if it were printed now; nothing is logged.
     *
     * @throws Refused when it may not be issued
     */
    public PaperPreview preview(Actor actor, PaperRequest request) {
        PaperDraft draft = draft(request);
        PaperTemplate template = templates.current(draft.kind());
        Standing standing = database.read(
                session -> standing(session, draft, new Output(actor, template, Medium.PRINTER)));
        String shown = standing.number().isEmpty() ? Text.of("paper.number.later") : standing.number();
        byte[] docx = fill(draft, template, shown, standing);
        return new PaperPreview(PagePicture.of(pdf(draft, docx), PREVIEW_DOTS, PREVIEW_PAGES), standing.copy(),
                standing.same(), standing.number());
    }

    /**
     * Issues a paper as a file.
     *
     * @throws Refused when it may not be issued
     * @throws techcontract.kernel.Unavailable when the file cannot be written; the log says so then
     */
    public IssuedPaper save(Actor actor, PaperRequest request, Medium medium, Path target) {
        return issue(actor, request, medium, content -> WholeFile.replace(target, out -> out.write(content)));
    }

    /**
     * Issues a paper.
     *
     * @param deliver takes the .docx, or for {@link Medium#PDF} and {@link Medium#PRINTER} the PDF, out of the program
     */
    public IssuedPaper issue(Actor actor, PaperRequest request, Medium medium, Consumer<byte[]> deliver) {
        Permissions.require(actor, "paper.issue");
        PaperDraft draft = draft(request);
        PaperTemplate template = templates.current(draft.kind());
        Map.Entry<IssuedPaper, byte[]> ready = database.write(actor, "paper.issue",
                writing -> ready(writing, draft, template, medium));
        try {
            deliver.accept(ready.getValue());
        } catch (RuntimeException failure) {
            notSent(actor, ready.getKey());
            throw failure;
        }
        return ready.getKey();
    }

    // The paper as logged, and what goes out.
    private Map.Entry<IssuedPaper, byte[]> ready(Writing writing, PaperDraft draft, PaperTemplate template,
            Medium medium) {
        StatelessSession session = writing.session();
        unchanged(session, draft.contracts());
        Standing standing = standing(session, draft, new Output(writing.actor(), template, medium));
        String number = standing.number().isEmpty() ? newNumber(session, draft.kind()) : standing.number();
        byte[] docx = fill(draft, template, number, standing);
        byte[] content = medium == Medium.DOCX ? docx : pdf(draft, docx);
        IssuedPaper paper = new IssuedPaper(draft, number, standing.copy(), clock.instant(), writing.actor(), medium,
                content, template);
        session.insert(paper);
        List<IssuedContract> listed = new ArrayList<>();
        for (Contract contract : draft.contracts()) {
            listed.add(new IssuedContract(paper.id(), listed.size(), contract));
        }
        listed.forEach(session::insert);
        writing.trace("paper " + paper.id(), draft.kind() + " " + number + " copy " + standing.copy() + " " + medium
                + " " + paper.contentHash());
        return Map.entry(paper, content);
    }

    // The paper must say what the register says in the very transaction that logs it.
    private static void unchanged(StatelessSession session, List<Contract> contracts) {
        for (Contract contract : contracts) {
            int stored = session.createSelectionQuery("select c.lockVersion from Contract c where c.id = :id",
                    Integer.class).setParameter("id", contract.id()).getSingleResult();
            if (stored != contract.lockVersion()) {
                throw new ChangedElsewhere();
            }
        }
    }

    private void notSent(Actor actor, IssuedPaper paper) {
        database.write(actor, "paper.not-sent", writing -> {
            writing.session()
                    .createMutationQuery("update IssuedPaper set delivered = false where id = :id")
                    .setParameter("id", paper.id())
                    .executeUpdate();
            writing.trace("paper " + paper.id(), paper.paperNumber());
            return true;
        });
    }

    /**
     * Declares a paper and all its copies void (作废); the next one issued for the same occasion is a new original.
     *
     * @throws Refused without a reason
     */
    public void annul(Actor actor, IssuedPaper paper, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refused.because("paper.annul-reason", LONGEST_REASON);
        }
        database.write(actor, "paper.annul", writing -> {
            writing.session()
                    .createMutationQuery("""
                            update IssuedPaper set voidReason = :reason
                            where voidReason = '' and occasion = :occasion""")
                    .setParameter("reason", reason.strip())
                    .setParameter("occasion", paper.occasion())
                    .executeUpdate();
            writing.trace("paper " + paper.id(), paper.paperNumber() + " " + reason.strip());
            return true;
        });
    }

    /**
     * What was issued for the same occasion before.
     *
     * @param number its number, or empty when there is none yet
     * @param copy which issue comes next; every medium within one issue has the same
     * @param same whether that issue has begun, in another medium
     * @param fallen why a list is void already, or empty
     */
    private record Standing(String number, int copy, boolean same, String fallen) {}

    private record Output(Actor actor, PaperTemplate template, Medium medium) {}

    private Standing standing(StatelessSession session, PaperDraft draft, Output output) {
        List<IssueRow> before = IssueLog.rows(session, session.createSelectionQuery(
                "from IssuedPaper p where p.occasion = :occasion and p.voidReason = '' order by p.id",
                IssuedPaper.class).setParameter("occasion", draft.occasion()).getResultList());
        List<IssuedPaper> out = before.stream().map(IssueRow::paper).filter(IssuedPaper::delivered).toList();
        int last = out.stream().mapToInt(IssuedPaper::copyNumber).max().orElse(0);
        String fallen = before.isEmpty() ? "" : before.getLast().voided();
        boolean same = last > 0 && fallen.isEmpty()
                && out.stream().filter(paper -> paper.copyNumber() == last).allMatch(paper -> isSame(paper, output));
        return new Standing(before.isEmpty() ? draft.givenNumber() : before.getLast().paper().paperNumber(),
                same ? last : last + 1, same, fallen);
    }

    // The PDF and the print of one day are the very same paper; the second print is one more, and so is one of another
    // day, hand or template (decision 0009).
    private boolean isSame(IssuedPaper paper, Output output) {
        return paper.medium() != output.medium() && paper.issuedBy().equals(output.actor().name())
                && paper.templateHash().equals(output.template().hash())
                && LocalDate.ofInstant(paper.issuedAt(), clock.getZone()).equals(LocalDate.now(clock));
    }

    private String newNumber(StatelessSession session, PaperKind kind) {
        int year = LocalDate.now(clock).getYear();
        return Text.of("paper.number." + kind, year, PaperSeries.next(session, kind + " " + year));
    }

    private static byte[] fill(PaperDraft draft, PaperTemplate template, String number, Standing standing) {
        String copy = standing.copy() > 1 ? Text.of("paper.copy", standing.copy()) : "";
        String voided = standing.fallen().isEmpty() ? "" : Text.of("paper.voided", standing.fallen());
        return DocxTemplate.fill(template.fileName(), template.content(), draft.content()
                .with(PaperField.PAPER_NUMBER, number)
                .with(PaperField.COPY, (voided + "　" + copy).strip()));
    }

    private byte[] pdf(PaperDraft draft, byte[] docx) {
        Typefaces known = typefaces;
        if (known == null) {
            known = Typefaces.ofThisMachine();
            typefaces = known;
        }
        return PaperPdf.of(draft.kind().label(), docx, known);
    }

    private PaperDraft draft(PaperRequest request) {
        List<Contract> contracts = request.contractIds().stream().distinct().map(register::open).toList();
        return request.kind() == PaperKind.REGISTRATION_LIST
                ? list(contracts)
                : single(request.kind(), contracts.getFirst());
    }

    private PaperDraft single(PaperKind kind, Contract contract) {
        ContractEvent event = PaperGate.event(kind, contract);
        String given = switch (kind) {
            case CERTIFICATE -> contract.registrationNumber().orElse("");
            case ACCEPTANCE_SLIP -> contract.acceptanceNumber();
            default -> "";
        };
        // A second correction, or a change, is an occasion of its own; a copy of the first is not.
        String occasion = kind + " " + contract.id() + " " + contract.events().indexOf(event);
        return new PaperDraft(kind, occasion, contract.typed().subject().projectName(), given, List.of(contract),
                facts.of(kind, contract, event));
    }

    private PaperDraft list(List<Contract> contracts) {
        String ids = String.join(" ", contracts.stream().map(contract -> Long.toString(contract.id())).toList());
        String occasion = "LIST " + ContentHash.of(ids.getBytes(StandardCharsets.US_ASCII));
        boolean large = contracts.stream()
                .anyMatch(contract -> isLarge(contract.typed().price().amount().orElse(Money.ZERO)));
        // A list that was issued may be printed again whatever became of its contracts; it then says so.
        boolean known = database.read(session -> session
                .createSelectionQuery("select count(*) from IssuedPaper p where p.occasion = :occasion", Long.class)
                .setParameter("occasion", occasion)
                .getSingleResult()) > 0;
        String band = known ? gate.band(large) : gate.band(contracts);
        return new PaperDraft(PaperKind.REGISTRATION_LIST, occasion,
                Text.of("paper.list.subject", contracts.size(), band), "", contracts, facts.ofList(contracts, band));
    }

    /** Why a contract papers were issued for stays (已发文). */
    public static ContractUse use() {
        return ContractUse.of(IssuedContract.class, "paper.used");
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return Stream.concat(Stream.of(IssuedPaper.class, IssuedContract.class, PaperSeries.class),
                PaperTemplates.entities().stream()).<Class<?>>map(kind -> kind).toList();
    }
}
