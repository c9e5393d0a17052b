package techcontract.kernel;

/** How much a problem weighs (问题等级): an error stops the step, a warning asks, a hint only tells. */
public enum Severity {
    ERROR, WARNING, HINT
}
