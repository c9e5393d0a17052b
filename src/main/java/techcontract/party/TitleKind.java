package techcontract.party;

import java.util.Optional;
import techcontract.kernel.Text;

/** What a firm is recognised as (企业资质), from the first step of the ladder to the last. */
public enum TitleKind {
    /** 科技型中小企业. */
    TECHNOLOGY_SME,
    /** 高新技术企业. */
    HIGH_TECH,
    /** 瞪羚企业. */
    GAZELLE;

    /** The step of the ladder below it; the first has none. */
    public Optional<TitleKind> below() {
        return switch (this) {
            case TECHNOLOGY_SME -> Optional.empty();
            case HIGH_TECH -> Optional.of(TECHNOLOGY_SME);
            case GAZELLE -> Optional.of(HIGH_TECH);
        };
    }

    /** The word people use for it. */
    public String label() {
        return Text.of("party.title." + this);
    }
}
