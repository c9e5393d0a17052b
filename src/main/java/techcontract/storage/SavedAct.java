package techcontract.storage;

import java.time.Instant;
import java.util.function.Consumer;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;

/**
 * A saved act that can be taken back (可撤销的保存).
 *
 * @param actor who did it
 * @param action what the audit trail calls it
 * @param what what the user calls it
 * @param at when it was saved
 * @param back does the contrary; refuses once something else was saved since
 */
public record SavedAct(Actor actor, String action, Message what, Instant at, Consumer<Writing> back) {}
