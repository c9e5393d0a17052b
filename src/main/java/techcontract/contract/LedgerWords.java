package techcontract.contract;

import java.util.Map;

/**
 * The contracts some words are found in (词语匹配), as a condition on the contract {@code c}, its seller {@code s} and its
 * buyer {@code b}.
 */
public record LedgerWords(String condition, Map<String, Object> parameters) {}
