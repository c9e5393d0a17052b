package techcontract.party;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every party by all its names, codes and sounds, in memory (当事人检索), so that a key finds it at once. */
final class PartyIndex {
    private static final int NOT_FOUND = Integer.MAX_VALUE;

    record Name(String plain, Pinyin.Spelling sound) {}

    /**
     * A party in the index (检索条目).
     *
     * @param record its newest edition
     * @param editions all of them
     */
    record Entry(long record, long party, String code, List<Name> names, List<Long> editions) {}

    private record Hit(int rank, Entry entry) {}

    private final Pinyin pinyin = new Pinyin();
    private final Map<Long, Entry> entries = new HashMap<>();

    /**
     * Takes a party in place of what was known of it.
     *
     * @param record its newest edition
     * @param names all it is or was called, the present name first
     */
    void put(long party, long record, String code, Collection<String> names, List<Long> editions) {
        entries.put(party, new Entry(record, party, plain(code),
                names.stream().distinct().map(name -> new Name(plain(name), pinyin.spell(name))).toList(),
                List.copyOf(editions)));
    }

    void clear() {
        entries.clear();
    }

    /** The parties a text stands for, best first; for an empty text all by name. */
    List<Entry> find(String typed, int limit) {
        String text = plain(typed.strip());
        Optional<String> letters = Pinyin.letters(typed);
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries.values()) {
            int rank = text.isEmpty() ? 0 : rank(entry, text, letters);
            if (rank < NOT_FOUND) {
                hits.add(new Hit(rank, entry));
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.entry().names().getFirst().plain())
                        .thenComparingLong(hit -> hit.entry().party()))
                .limit(limit)
                .map(Hit::entry)
                .toList();
    }

    /** The editions of all parties a text stands for. */
    BitSet editions(String typed) {
        String text = plain(typed);
        Optional<String> letters = Pinyin.letters(typed);
        BitSet editions = new BitSet();
        for (Entry entry : entries.values()) {
            if (rank(entry, text, letters) < NOT_FOUND) {
                entry.editions().forEach(edition -> editions.set(Math.toIntExact(edition)));
            }
        }
        return editions;
    }

    // What it begins with before what it holds, words before sounds, the present name before the others.
    private static int rank(Entry entry, String text, Optional<String> letters) {
        int best = code(entry, text);
        for (int i = 0; i < entry.names().size(); i++) {
            Name name = entry.names().get(i);
            int behind = Math.min(i, 1);
            best = Math.min(best, step(name.plain().indexOf(text), behind));
            if (letters.isPresent()) {
                best = Math.min(best, 4 + step(name.sound().find(letters.get()), behind));
            }
        }
        return best >= NOT_FOUND - 8 ? NOT_FOUND : best;
    }

    private static int step(int place, int behind) {
        if (place < 0) {
            return NOT_FOUND - 8;
        }
        return (place == 0 ? 0 : 2) + behind;
    }

    private static int code(Entry entry, String text) {
        return entry.code().isEmpty() ? NOT_FOUND : step(entry.code().indexOf(text), 1);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replace('（', '(').replace('）', ')');
    }
}
