package techcontract.contract;

/** How far a licence reaches (许可方式): 独占, 排他 or 普通; {@code NONE} where nothing is licensed. */
public enum LicenceScope {
    NONE, EXCLUSIVE, SOLE, ORDINARY
}
