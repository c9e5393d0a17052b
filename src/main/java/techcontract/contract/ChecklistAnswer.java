package techcontract.contract;

import jakarta.persistence.Entity;

/** What the registrar answered to a question of the checklist (检查项答复). */
@Entity
public class ChecklistAnswer extends ContractPart {
    private String itemCode;
    private boolean affirmed;
    private String note;

    protected ChecklistAnswer() {}

    /**
     * @param itemCode such as DEV-1
     * @param affirmed whether 是 was answered
     */
    public ChecklistAnswer(String itemCode, boolean affirmed, String note) {
        this.itemCode = itemCode;
        this.affirmed = affirmed;
        this.note = note;
    }

    public String itemCode() {
        return itemCode;
    }

    public boolean affirmed() {
        return affirmed;
    }

    public String note() {
        return note;
    }
}
