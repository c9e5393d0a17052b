package techcontract.storage;

import java.math.BigInteger;

/**
 * One row of a table as a seal counts it (封存的行).
 *
 * @param key its primary key, in words
 * @param place the number its key stands for, at least 1
 * @param digest SHA-256 over the table's name and every column, as a number
 */
record SealedRow(String key, BigInteger place, BigInteger digest) {}
