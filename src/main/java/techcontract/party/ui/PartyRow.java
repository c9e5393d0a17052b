package techcontract.party.ui;

import techcontract.party.PartyRecord;

/**
 * A party in the list (当事人列表行).
 *
 * @param contracts how many contracts it is seller or buyer of
 */
public record PartyRow(PartyRecord party, String place, String nature, long contracts) {}
