package techcontract.storage;

import java.util.List;

/**
 * A row, told from others without keeping all of it (一行的摘要).
 *
 * @param shown the columns asked for, as text, empty for null
 * @param hash the SHA-256 of all its columns
 */
public record RowPrint(List<String> shown, String hash) {}
