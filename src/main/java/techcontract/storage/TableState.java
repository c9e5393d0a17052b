package techcontract.storage;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table holds, in a few numbers (一张表的核对数): equal in two databases when its rows are.
 *
 * @param table its name in small letters
 * @param rows how many rows
 * @param hash the sum of the rows' SHA-256, in hexadecimal; the order of the rows does not count
 * @param sums the sum of each column of numbers with a point, by its name in small letters; amounts are yuan
 */
public record TableState(String table, long rows, String hash, SortedMap<String, BigDecimal> sums) {
    public TableState {
        sums = new TreeMap<>(sums);
    }
}
