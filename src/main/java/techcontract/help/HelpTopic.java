package techcontract.help;

/**
 * One page of the help (帮助主题).
 *
 * @param id the simple name of the screen it belongs to, or a name of its own
 */
public record HelpTopic(String id, String title, String text) {}
