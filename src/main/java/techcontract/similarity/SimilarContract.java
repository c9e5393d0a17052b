package techcontract.similarity;

import java.util.List;

/**
 * A contract that looks like the one compared (相似合同).
 *
 * @param score from 1 to 100, for the order on screen: 100 is the same contract
 */
public record SimilarContract(ComparedContract contract, Likeness likeness, int score, List<Reason> reasons) {}
