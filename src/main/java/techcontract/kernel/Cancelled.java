package techcontract.kernel;

/** The user stopped slow work (已取消); nothing of it stays behind. */
public class Cancelled extends RuntimeException {
    public Cancelled() {
        super("cancelled by the user");
    }
}
