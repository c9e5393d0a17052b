package techcontract.contract.ui;

import java.time.LocalDate;
import java.util.Map;
import techcontract.contract.AfterRegistration.Cause;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractRegister;
import techcontract.contract.Decision;
import techcontract.kernel.Actor;
import techcontract.kernel.Role;
import techcontract.testing.Drafts;
import techcontract.testing.ScreenDesk;

/** Takes contracts to where a test starts. */
final class LifeOfContract {
    static final LocalDate REGISTERED = LocalDate.of(2026, 5, 12);
    static final Cause CAUSE = new Cause(LocalDate.of(2026, 5, 20), "双方协商一致", "补充协议（2026-05-20）",
            ClosedYearEffect.SAME_YEAR);

    private LifeOfContract() {}

    /** A development registered on {@link #REGISTERED}, every question answered in favour. */
    static Contract registered(ScreenDesk desk, String projectName) {
        return registered(desk, Drafts.development(projectName));
    }

    /** A development registered on {@link #REGISTERED}, every question answered in favour. */
    static Contract registered(ScreenDesk desk, ContractDraft draft) {
        ContractRegister register = desk.desk().register();
        Contract accepted = register.accept(ScreenDesk.CLERK, ContractRef.to(submitted(desk, draft)), Drafts.ACCEPTED,
                Map.of());
        Contract recognised = register.recognition()
                .recognise(ScreenDesk.CLERK, ContractRef.to(accepted), REGISTERED,
                        Decision.favourable("11", register.rulesOf(accepted)));
        return register.register(ScreenDesk.CLERK, ContractRef.to(recognised), REGISTERED);
    }

    /** A small contract that was sent to review as disputed, returned and recognised again. */
    static Contract disputed(ScreenDesk desk, String projectName) {
        ContractRegister register = desk.desk().register();
        Contract contract = register.accept(ScreenDesk.CLERK,
                ContractRef.to(submitted(desk, Drafts.development(projectName))), Drafts.ACCEPTED, Map.of());
        Decision favourable = Decision.favourable("11", register.rulesOf(contract));
        contract = register.recognition().recognise(ScreenDesk.CLERK, ContractRef.to(contract), REGISTERED, favourable);
        contract = register.recognition().sendToReview(ScreenDesk.CLERK, ContractRef.to(contract), REGISTERED, "类别有争议");
        contract = register.recognition()
                .returnFromReview(new Actor("李复核", Role.REVIEWER), ContractRef.to(contract), REGISTERED, "请补充技术方案");
        return register.recognition().recognise(ScreenDesk.CLERK, ContractRef.to(contract), REGISTERED, favourable);
    }

    /** A contract handed in on {@link Drafts#ACCEPTED}. */
    static Contract submitted(ScreenDesk desk, ContractDraft draft) {
        ContractRegister register = desk.desk().register();
        return register.submit(ScreenDesk.CLERK, ContractRef.to(register.draft(ScreenDesk.CLERK, draft)),
                Drafts.ACCEPTED);
    }
}
