package techcontract.ledger;

import techcontract.codes.CodeTable;

/**
 * A word of a ledger no code table knows (不认识的词).
 *
 * @param column where it stands
 * @param table where it was looked for; a place outside China stands in {@link CodeTable#COUNTRY}
 */
public record UnknownWord(LedgerColumn column, CodeTable table, String word) {}
