package techcontract.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import techcontract.contract.AfterRegistration.Cause;
import techcontract.kernel.Actor;

/** Takes any step with everything it asks for (各步骤的办理). */
final class TestSteps {
    private final ContractRegister register;
    private final AfterRegistration after;
    private final LocalDate day;
    private final Cause cause;

    TestSteps(ContractRegister register, LocalDate day) {
        this.register = register;
        this.after = register.after();
        this.day = day;
        this.cause = new Cause(day, "理由", "文件", ClosedYearEffect.SAME_YEAR);
    }

    Contract take(Contract contract, ContractStep step, Actor actor) {
        ContractRef ref = ContractRef.to(contract);
        return switch (step) {
            case SUBMIT -> register.submit(actor, ref, day);
            case WITHDRAW -> register.withdraw(actor, ref, day, "理由");
            case ACCEPT -> register.accept(actor, ref, day, Map.of());
            case NOT_ACCEPT -> register.notAccept(actor, ref, day, List.of("N11"), "");
            case REQUEST_CORRECTION -> register.requestCorrection(actor, ref, day, "补");
            case RETURN_CORRECTED -> register.returnCorrected(actor, ref, day, Map.of());
            case RETURN -> register.returnOverdue(actor, ref, day, "逾期");
            case RECOGNISE -> register.recognition().recognise(actor, ref, day, decision(contract));
            case SEND_TO_REVIEW -> register.recognition().sendToReview(actor, ref, day, "争议");
            case PASS_REVIEW -> register.recognition().passReview(actor, ref, day, "");
            case RETURN_FROM_REVIEW -> register.recognition().returnFromReview(actor, ref, day, "再看");
            case REGISTER -> register.register(actor, ref, day);
            case REFUSE -> register.refuse(actor, ref, day, List.of("N2"), "");
            case BEGIN_CHANGE -> after.beginChange(actor, ref, cause);
            case REGISTER_CHANGE -> after.registerChange(actor, ref, cause, decision(contract));
            case ABANDON_CHANGE -> after.abandonChange(actor, ref, day, "不改了");
            case CANCEL -> after.cancel(actor, ref, cause);
            case REVOKE -> after.revoke(actor, ref, cause);
            case OBJECT -> after.object(actor, ref, cause);
            case UPHOLD -> after.uphold(actor, ref, cause);
            case REDECIDE -> after.redecide(actor, ref, cause);
            case IMPORT -> throw new IllegalArgumentException(step.name());
        };
    }

    private Decision decision(Contract contract) {
        return Decision.favourable("11", register.rulesOf(contract));
    }
}
