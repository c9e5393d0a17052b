package techcontract.contract;

import jakarta.persistence.Entity;
import java.time.LocalDate;

/** What an expert said of a large or disputed contract (专家意见). */
@Entity
public class ExpertOpinion extends ContractPart {
    private String expert;
    private String organisation;
    private LocalDate givenOn;
    private boolean approves;
    private String opinion;

    protected ExpertOpinion() {}

    /**
     * @param approves whether the expert holds the contract registrable
     */
    public ExpertOpinion(String expert, String organisation, LocalDate givenOn, boolean approves, String opinion) {
        this.expert = expert;
        this.organisation = organisation;
        this.givenOn = givenOn;
        this.approves = approves;
        this.opinion = opinion;
    }

    public String expert() {
        return expert;
    }

    public String organisation() {
        return organisation;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    public boolean approves() {
        return approves;
    }

    public String opinion() {
        return opinion;
    }
}
