package techcontract.statistics;

import techcontract.contract.CountedContract;

/**
 * A contract a cell is made of (格内合同).
 *
 * @param year which of the two years it counts for
 * @param figures what it adds to the cell; negative where a closed year's contract was cancelled or reduced
 */
public record TracedContract(CountedContract contract, ComparedYear year, Figures figures) {}
