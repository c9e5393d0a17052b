package techcontract.contract;

import java.time.Instant;
import java.time.LocalDate;
import techcontract.kernel.Actor;

/**
 * What is written down with a step (办理记录内容).
 *
 * @param on the day it happened
 * @param recordedAt when it was entered
 * @param reasons codes of grounds and findings, separated by blanks
 * @param note why, in words
 * @param document the paper it rests on
 * @param effect what it does to a year before
 * @param relief whether tax relief was enjoyed, where a registration ends
 */
record StepEntry(LocalDate on, Instant recordedAt, Actor actor, String reasons, String note, String document,
        ClosedYearEffect effect, ReliefUse relief) {
    StepEntry because(String codes) {
        return new StepEntry(on, recordedAt, actor, codes, note, document, effect, relief);
    }
}
