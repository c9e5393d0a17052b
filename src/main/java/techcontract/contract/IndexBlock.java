package techcontract.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Some hundred contracts of the index side by side (检索分块): their words in one text that is searched at once. */
final class IndexBlock {
    static final int SIZE = 512;
    /** Ends the words of a contract; no word holds it. */
    static final char END = '\n';

    private final long[] ids;
    private final int[] sellers;
    private final int[] buyers;
    private final long[] contractAmounts;
    private final long[] technologyAmounts;
    private final Lines numbers;
    private final Lines words;

    /**
     * @param contracts in the order of their ids, one at least
     */
    IndexBlock(List<IndexedContract> contracts) {
        ids = contracts.stream().mapToLong(IndexedContract::id).toArray();
        sellers = contracts.stream().mapToInt(one -> Math.toIntExact(one.seller())).toArray();
        buyers = contracts.stream().mapToInt(one -> Math.toIntExact(one.buyer())).toArray();
        contractAmounts = contracts.stream().mapToLong(IndexedContract::contractAmount).toArray();
        technologyAmounts = contracts.stream().mapToLong(IndexedContract::technologyAmount).toArray();
        numbers = Lines.of(contracts, IndexedContract::numbers);
        words = Lines.of(contracts, IndexedContract::words);
    }

    long firstId() {
        return ids[0];
    }

    /** Its contracts with one more, or in place of what was known of it. */
    List<IndexedContract> with(IndexedContract contract) {
        List<IndexedContract> all = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            all.add(new IndexedContract(ids[i], numbers.line(i), words.line(i), sellers[i], buyers[i],
                    contractAmounts[i], technologyAmounts[i]));
        }
        int place = Arrays.binarySearch(ids, contract.id());
        if (place >= 0) {
            all.set(place, contract);
        } else {
            all.add(-place - 1, contract);
        }
        return all;
    }

    /**
     * The places of the contracts in which every word is found.
     *
     * @param called for each word the editions of the parties it names
     */
    BitSet find(List<String> typed, List<BitSet> called) {
        BitSet all = new BitSet(ids.length);
        all.set(0, ids.length);
        for (int word = 0; word < typed.size(); word++) {
            BitSet found = new BitSet(ids.length);
            numbers.find(typed.get(word), found);
            words.find(typed.get(word), found);
            parties(called.get(word), found);
            all.and(found);
        }
        return all;
    }

    private void parties(BitSet called, BitSet found) {
        if (called.isEmpty()) {
            return;
        }
        for (int i = 0; i < ids.length; i++) {
            if (called.get(sellers[i]) || called.get(buyers[i])) {
                found.set(i);
            }
        }
    }

    /** Hands over the contracts of some places, the newest first. */
    void take(BitSet places, LedgerKeys hits) {
        for (int i = places.length() - 1; i >= 0; i = places.previousSetBit(i - 1)) {
            hits.add(ids[i], contractAmounts[i], technologyAmounts[i]);
        }
    }

    /** The words of each contract, one after the other in one text. */
    private record Lines(String text, int[] ends) {
        static Lines of(List<IndexedContract> contracts, Function<IndexedContract, String> line) {
            int[] ends = new int[contracts.size()];
            int end = 0;
            for (int i = 0; i < ends.length; i++) {
                end += line.apply(contracts.get(i)).length() + 1;
                ends[i] = end;
            }
            return new Lines(contracts.stream().map(line.andThen(one -> one + END)).collect(Collectors.joining()),
                    ends);
        }

        String line(int place) {
            return text.substring(place == 0 ? 0 : ends[place - 1], ends[place] - 1);
        }

        void find(String word, BitSet found) {
            int at = text.indexOf(word);
            while (at >= 0) {
                int place = Arrays.binarySearch(ends, at + 1);
                place = place >= 0 ? place : -place - 1;
                found.set(place);
                at = text.indexOf(word, ends[place]);
            }
        }
    }
}
