package techcontract.storage;

import java.math.BigInteger;
import java.util.Locale;

/**
 * What the rows of a table come to (行和): their number, the sum of their digests and the sum of place times digest, both
 * modulo 2^256. It does not depend on the order and follows every row by adding and subtracting; the second sum tells
 * which row it was when one row alone has changed.
 */
final class RowSum {
    private static final int BITS = 256;
    private static final int HEX = 16;
    private static final BigInteger MODULUS = BigInteger.TWO.pow(BITS);

    private long rows;
    private BigInteger digest = BigInteger.ZERO;
    private BigInteger located = BigInteger.ZERO;

    static RowSum of(long rows, String digest, String located) {
        RowSum sum = new RowSum();
        sum.rows = rows;
        sum.digest = number(digest);
        sum.located = number(located);
        return sum;
    }

    // Whoever changed a seal may have left anything there; it then differs, which is all that counts.
    private static BigInteger number(String hex) {
        try {
            BigInteger number = new BigInteger(hex, HEX);
            return hex(number).equals(hex) ? number : BigInteger.ONE.negate();
        } catch (NumberFormatException _) {
            return BigInteger.ONE.negate();
        }
    }

    /** The chain's end, kept like a seal: the number and the hash of the last line. */
    static RowSum end(long number, String hash) {
        return of(number, hash, hex(BigInteger.ZERO));
    }

    void add(SealedRow row) {
        rows++;
        digest = digest.add(row.digest());
        located = located.add(row.place().multiply(row.digest()));
    }

    void remove(SealedRow row) {
        rows--;
        digest = digest.subtract(row.digest());
        located = located.subtract(row.place().multiply(row.digest()));
    }

    void add(RowSum other) {
        rows += other.rows;
        digest = digest.add(other.digest);
        located = located.add(other.located);
    }

    long rows() {
        return rows;
    }

    String digest() {
        return hex(digest);
    }

    String located() {
        return hex(located);
    }

    boolean same(RowSum other) {
        return rows == other.rows && digest().equals(other.digest()) && located().equals(other.located());
    }

    /** What this is more than the other. */
    RowSum minus(RowSum other) {
        RowSum difference = new RowSum();
        difference.rows = rows - other.rows;
        difference.digest = digest.subtract(other.digest);
        difference.located = located.subtract(other.located);
        return difference;
    }

    /** Whether this difference can be the doing of the row at that place alone. */
    boolean couldBe(BigInteger place) {
        return digest.mod(MODULUS).signum() != 0
                && place.multiply(digest).subtract(located).mod(MODULUS).signum() == 0;
    }

    /** The place of the one row this difference can be the doing of, were there one with a place below 2^63; else 0. */
    BigInteger onlyPlace() {
        BigInteger odd = digest.mod(MODULUS);
        if (odd.signum() == 0) {
            return BigInteger.ZERO;
        }
        int twos = odd.getLowestSetBit();
        BigInteger modulus = BigInteger.TWO.pow(BITS - twos);
        BigInteger place = located.mod(MODULUS)
                .shiftRight(twos)
                .multiply(odd.shiftRight(twos).modInverse(modulus))
                .mod(modulus);
        return place.bitLength() < Long.SIZE && couldBe(place) ? place : BigInteger.ZERO;
    }

    private static String hex(BigInteger number) {
        return String.format(Locale.ROOT, "%064x", number.mod(MODULUS));
    }
}
