package techcontract.browse;

/**
 * One thing a column may hold (列的选项), shown by its words.
 *
 * @param key what the contract keeps
 * @param level 0 at the top of its table, 1 for what stands below, and so on
 */
public record Choice(String key, String words, int level) {
    @Override
    public String toString() {
        return "　".repeat(level) + words;
    }
}
