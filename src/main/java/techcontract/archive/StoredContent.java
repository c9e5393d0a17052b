package techcontract.archive;

/**
 * A content the store holds (入库内容).
 *
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
 * @param size its length in bytes
 * @param fresh whether the store lacked it, or held it damaged
 */
record StoredContent(String sha256, long size, boolean fresh) {}
