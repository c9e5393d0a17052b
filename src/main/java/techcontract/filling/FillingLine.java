package techcontract.filling;

/**
 * One blank of the web form (填报顺序的一行).
 *
 * @param step the part of the form it stands in, or empty
 * @param field the name of the field that goes into it, as {@link FillingFields} knows it
 * @param label what the web form calls it
 * @param format how it is written there, or empty for the usual way
 */
public record FillingLine(String step, String field, String label, String format) {}
