package techcontract.party;

/** The size of an enterprise (企业规模): 大型, 中型, 小型, 微型; {@code UNKNOWN} where it was not given or is no enterprise. */
public enum EnterpriseScale {
    UNKNOWN, LARGE, MEDIUM, SMALL, MICRO
}
