package techcontract.storage;

/** The pattern of {@code like … escape '!'} for rows that contain what was typed (模糊查找). */
public final class Containing {
    private Containing() {}

    /** The pattern for a text anywhere; what is special to {@code like} stands for itself. */
    public static String text(String typed) {
        return "%" + typed.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
