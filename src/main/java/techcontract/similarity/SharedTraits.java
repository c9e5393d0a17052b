package techcontract.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import techcontract.kernel.Masked;

/** What parties that are not the same have in common (关联线索): persons, telephone, address. */
final class SharedTraits {
    private static final int SHORTEST = 2;

    private SharedTraits() {}

    /** What a party of one contract shares with another party of the other contract. */
    static List<Reason> of(ComparedContract one, ComparedContract other) {
        List<Reason> shared = new ArrayList<>();
        for (ComparedParty mine : List.of(one.seller(), one.buyer())) {
            for (ComparedParty theirs : List.of(other.seller(), other.buyer())) {
                if (!mine.isSame(theirs)) {
                    add(shared, Reason.Kind.SHARED_LEGAL_REPRESENTATIVE, mine, theirs,
                            ComparedParty::legalRepresentative, UnaryOperator.identity());
                    add(shared, Reason.Kind.SHARED_CONTACT, mine, theirs, ComparedParty::contact,
                            Masked::person);
                    add(shared, Reason.Kind.SHARED_TELEPHONE, mine, theirs, ComparedParty::telephone,
                            Masked::telephone);
                    add(shared, Reason.Kind.SHARED_ADDRESS, mine, theirs, ComparedParty::address,
                            UnaryOperator.identity());
                }
            }
        }
        return shared.stream().distinct().toList();
    }

    // A dash or 无 is no trait.
    private static void add(List<Reason> shared, Reason.Kind kind, ComparedParty mine, ComparedParty theirs,
            Function<ComparedParty, String> trait, UnaryOperator<String> shown) {
        String plain = PlainText.of(trait.apply(mine));
        if (plain.length() >= SHORTEST && plain.equals(PlainText.of(trait.apply(theirs)))) {
            shared.add(Reason.of(kind, shown.apply(trait.apply(mine))));
        }
    }
}
