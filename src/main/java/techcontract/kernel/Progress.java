package techcontract.kernel;

/** How far slow work is (进度), and whether the user wants it to stop. */
public interface Progress {
    /** Nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Tells how far the work is.
     *
     * @param total how much there is, or 0 when that is not known
     */
    void at(long done, long total);

    /** Whether the user asked to stop. */
    boolean cancelled();

    /**
     * Tells how far the work is and ends it when the user asked for that.
     *
     * @throws Cancelled when the user asked to stop: whoever opened a transaction rolls it back
     */
    default void step(long done, long total) {
        if (cancelled()) {
            throw new Cancelled();
        }
        at(done, total);
    }
}
