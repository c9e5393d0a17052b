package techcontract.contract.ui;

import java.util.List;
import techcontract.contract.Contract;

/**
 * Another contract that looks like the one at the desk (相似合同).
 *
 * @param likeness how they are alike, in a word
 * @param reasons what is alike
 */
record AlikeContract(Contract contract, String likeness, List<String> reasons) {}
