package techcontract.contract;

import java.time.Instant;
import java.util.Optional;

/**
 * A contract form that was left unsaved by a crash or a power cut (未保存的录入).
 *
 * @param id names it among the others
 * @param person who typed it
 * @param keptAt when it was last kept
 * @param contract the contract as it was when it was opened; empty for a new one
 * @param form what was typed
 */
public record UnsavedForm(String id, String person, Instant keptAt, Optional<ContractRef> contract, TypedForm form) {}
