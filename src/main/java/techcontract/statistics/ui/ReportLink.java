package techcontract.statistics.ui;

import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;
import techcontract.statistics.ReportPeriod;

/**
 * What another room offers for a report (报表去处), such as the province's own form.
 *
 * @param label the words on its button
 * @param tip what it does, with its key
 * @param open given the period that is chosen
 */
public record ReportLink(String label, String tip, KeyCombination key, Consumer<ReportPeriod> open) {}
