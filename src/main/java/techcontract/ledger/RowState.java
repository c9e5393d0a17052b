package techcontract.ledger;

import techcontract.kernel.Text;

/** What becomes of a row of a source (行的情况). */
public enum RowState {
    /** Above the headings. */
    ABOVE,
    /** The headings. */
    HEADINGS,
    /** Not looked into: the columns have to be settled first. */
    UNREAD,
    /** A new contract. */
    FRESH,
    /** The register has it already. */
    KNOWN,
    /** Has an error. */
    WRONG,
    /** Left out by the clerk. */
    LEFT_OUT;

    /** The word for it. */
    public String label() {
        return Text.of("ledger.row." + name());
    }

    /** Whether its cells can be corrected. */
    public boolean correctable() {
        return this == FRESH || this == KNOWN || this == WRONG || this == LEFT_OUT;
    }
}
