package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.AfterRegistration.Cause;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.kernel.Role;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

/** Walks every status × every step × every role, and compares with the table in docs/contract-steps.md. */
class ContractStepsTest {
    private static final Path TABLE = Path.of("docs/contract-steps.md");
    private static final Cause CAUSE = new Cause(TODAY, "理由", "文件", ClosedYearEffect.SAME_YEAR);
    private static final LocalDate EARLIER = Drafts.ACCEPTED;
    private static final Actor FIRST = new Actor("初审", Role.REGISTRAR);
    private static final Actor SECOND = new Actor("复审", Role.REVIEWER);

    @TempDir Path folder;
    private Desk desk;
    private ContractRegister register;
    private AfterRegistration after;
    private int made;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
        register = desk.register();
        after = register.after();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** A line of the table: what a step leads to, and who may take it. */
    private record Line(String to, List<String> by) {}

    private static Map<String, Line> table() throws IOException {
        Map<String, Line> lines = new HashMap<>();
        for (String line : Files.readAllLines(TABLE, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 6 && !cells[1].isBlank() && !cells[1].strip().equals("from")
                    && !cells[1].startsWith("-")) {
                lines.put(cells[1].strip() + " " + cells[2].strip(),
                        new Line(cells[3].strip(), List.of(cells[4].strip().split("、", -1))));
            }
        }
        return lines;
    }

    @Test
    void everyStatusStepAndRoleIsAllowedByTheTableOrRefusedWithAMessage() throws IOException {
        Map<String, Line> table = table();
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        int allowed = 0;
        for (ContractStatus status : ContractStatus.values()) {
            Optional<Contract> standing = Optional.empty();
            for (ContractStep step : ContractStep.values()) {
                if (step == ContractStep.IMPORT) {
                    continue;
                }
                for (Role role : Role.values()) {
                    walked++;
                    Contract contract = standing.isPresent() ? standing.get() : in(status);
                    Optional<Line> line = Optional.ofNullable(table.get(status.label() + " " + step.label()))
                            .filter(one -> one.by().contains(role.label()));
                    String result = result(contract, step, new Actor("某" + role.label(), role));
                    String expected = line.map(one -> "→ " + one.to()).orElse("refused");
                    if (!result.startsWith(expected)) {
                        wrong.add(status.label() + " " + step.label() + " " + role.label() + ": " + result
                                + " instead of " + expected);
                    }
                    allowed += line.isPresent() ? 1 : 0;
                    standing = result.startsWith("refused") ? Optional.of(contract) : Optional.empty();
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(walked).isEqualTo(ContractStatus.values().length * (ContractStep.values().length - 1) * 5);
        assertThat(allowed).isEqualTo(table.values().stream().mapToInt(line -> line.by().size()).sum());
    }

    private String result(Contract contract, ContractStep step, Actor actor) {
        try {
            return "→ " + take(contract, step, actor).status().label();
        } catch (Refused e) {
            assertThat(e.getMessage()).isNotBlank().containsAnyOf("“", "历史版本");
            assertThat(register.open(contract.id()).status()).isEqualTo(contract.status());
            return "refused: " + e.getMessage();
        }
    }

    private Contract take(Contract contract, ContractStep step, Actor actor) {
        ContractRef ref = ContractRef.to(contract);
        return switch (step) {
            case SUBMIT -> register.submit(actor, ref, TODAY);
            case WITHDRAW -> register.withdraw(actor, ref, TODAY, "理由");
            case ACCEPT -> register.accept(actor, ref, TODAY, Map.of());
            case NOT_ACCEPT -> register.notAccept(actor, ref, TODAY, List.of("N11"), "");
            case REQUEST_CORRECTION -> register.requestCorrection(actor, ref, TODAY, "补");
            case RETURN_CORRECTED -> register.returnCorrected(actor, ref, TODAY, Map.of());
            case RETURN -> register.returnOverdue(actor, ref, TODAY, "逾期");
            case RECOGNISE -> register.recognise(actor, ref, TODAY, decision(contract));
            case SEND_TO_REVIEW -> register.sendToReview(actor, ref, TODAY, "争议");
            case PASS_REVIEW -> register.passReview(actor, ref, TODAY, "");
            case RETURN_FROM_REVIEW -> register.returnFromReview(actor, ref, TODAY, "再看");
            case REGISTER -> register.register(actor, ref, TODAY);
            case REFUSE -> register.refuse(actor, ref, TODAY, List.of("N2"), "");
            case BEGIN_CHANGE -> after.beginChange(actor, ref, CAUSE);
            case REGISTER_CHANGE -> after.registerChange(actor, ref, CAUSE, decision(contract));
            case ABANDON_CHANGE -> after.abandonChange(actor, ref, TODAY, "不改了");
            case CANCEL -> after.cancel(actor, ref, CAUSE);
            case REVOKE -> after.revoke(actor, ref, CAUSE);
            case OBJECT -> after.object(actor, ref, CAUSE);
            case UPHOLD -> after.uphold(actor, ref, CAUSE);
            case REDECIDE -> after.redecide(actor, ref, CAUSE);
            case IMPORT -> throw new IllegalArgumentException(step.name());
        };
    }

    private Decision decision(Contract contract) {
        return Decision.favourable("11", register.rulesOf(contract));
    }

    private Contract in(ContractStatus status) {
        if (status == ContractStatus.SUPERSEDED) {
            Contract changed = in(ContractStatus.CHANGING);
            after.registerChange(FIRST, ContractRef.to(changed), CAUSE, decision(changed));
            return after.formerVersions(changed.id()).getFirst();
        }
        Contract contract = register.draft(FIRST, Drafts.ofPair(made++, Drafts.development("项目")));
        for (ContractStep step : PATHS.getOrDefault(status, List.of())) {
            contract = early(contract, step);
        }
        assertThat(contract.status()).isEqualTo(status);
        return contract;
    }

    private Contract early(Contract contract, ContractStep step) {
        ContractRef ref = ContractRef.to(contract);
        return switch (step) {
            case SUBMIT -> register.submit(FIRST, ref, EARLIER);
            case ACCEPT -> register.accept(FIRST, ref, EARLIER, Map.of());
            case PASS_REVIEW -> register.passReview(SECOND, ref, TODAY, "");
            case SEND_TO_REVIEW, BEGIN_CHANGE, REDECIDE -> {
                Contract moved = take(contract, step, FIRST);
                yield moved.status() == ContractStatus.UNDER_REVIEW || moved.status() == ContractStatus.CHANGING
                        ? register.addOpinion(FIRST, ContractRef.to(moved),
                                new ExpertOpinion("专家", "学院", TODAY, true, "同意"))
                        : moved;
            }
            default -> take(contract, step, FIRST);
        };
    }

    private static final Map<ContractStatus, List<ContractStep>> PATHS = paths();

    private static Map<ContractStatus, List<ContractStep>> paths() {
        Map<ContractStatus, List<ContractStep>> paths = new EnumMap<>(ContractStatus.class);
        List<ContractStep> submitted = List.of(ContractStep.SUBMIT);
        List<ContractStep> accepted = plus(submitted, ContractStep.ACCEPT);
        List<ContractStep> recognised = plus(accepted, ContractStep.RECOGNISE);
        List<ContractStep> registered = plus(recognised, ContractStep.REGISTER);
        paths.put(ContractStatus.SUBMITTED, submitted);
        paths.put(ContractStatus.NOT_ACCEPTED, plus(submitted, ContractStep.NOT_ACCEPT));
        paths.put(ContractStatus.WITHDRAWN, plus(submitted, ContractStep.WITHDRAW));
        paths.put(ContractStatus.ACCEPTED, accepted);
        paths.put(ContractStatus.CORRECTION, plus(accepted, ContractStep.REQUEST_CORRECTION));
        paths.put(ContractStatus.RETURNED, plus(accepted, ContractStep.REQUEST_CORRECTION, ContractStep.RETURN));
        paths.put(ContractStatus.RECOGNISED, recognised);
        paths.put(ContractStatus.UNDER_REVIEW, plus(recognised, ContractStep.SEND_TO_REVIEW));
        paths.put(ContractStatus.REVIEWED, plus(recognised, ContractStep.SEND_TO_REVIEW, ContractStep.PASS_REVIEW));
        paths.put(ContractStatus.REGISTERED, registered);
        paths.put(ContractStatus.CHANGING, plus(registered, ContractStep.BEGIN_CHANGE));
        paths.put(ContractStatus.REGISTERED_OBJECTED, plus(registered, ContractStep.OBJECT));
        paths.put(ContractStatus.CANCELLED, plus(registered, ContractStep.CANCEL));
        paths.put(ContractStatus.REVOKED, plus(registered, ContractStep.REVOKE));
        paths.put(ContractStatus.REFUSED, plus(accepted, ContractStep.REFUSE));
        paths.put(ContractStatus.REFUSED_OBJECTED, plus(accepted, ContractStep.REFUSE, ContractStep.OBJECT));
        return paths;
    }

    private static List<ContractStep> plus(List<ContractStep> path, ContractStep... more) {
        return Stream.concat(path.stream(), Stream.of(more)).toList();
    }
}
