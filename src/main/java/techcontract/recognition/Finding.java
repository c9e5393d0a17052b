package techcontract.recognition;

import techcontract.rules.Consequence;
import techcontract.rules.Provenance;

/**
 * One thing that speaks against registration, or must be explained first (认定发现).
 *
 * @param code of the question or rule: DEV-2, V6
 * @param words what was found
 * @param outcome what it leads to now
 * @param typeKey the type the contract should rather be filed as, or empty
 * @param ground the refusal ground it stands on, or would stand on after a vain correction; or empty
 * @param unanswered whether the question was not answered yet
 */
public record Finding(String code, String words, Consequence.Outcome outcome, String typeKey, String ground,
        Provenance provenance, boolean unanswered) {}
