package techcontract.contract;

/** The side a party stands on (当事人角色): 卖方, 买方 or 中介方. */
public enum PartyRole {
    SELLER, BUYER, AGENT
}
