package techcontract.contract;

import java.time.Instant;
import java.time.LocalDate;
import techcontract.kernel.Actor;

/**
 * What is written down with a step (办理记录内容).
 *
 * @param on the day it happened
 * @param recordedAt when it was entered
 * @param reasons codes of grounds, separated by blanks
 */
record StepEntry(LocalDate on, Instant recordedAt, Actor actor, String reasons, String note) {}
