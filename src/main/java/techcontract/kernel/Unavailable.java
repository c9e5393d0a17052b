package techcontract.kernel;

/**
 * The machine does not let us (环境故障): a folder that cannot be written, a full disk, data already open elsewhere. The
 * message says in plain words what to do; nothing is half done.
 */
public class Unavailable extends RuntimeException {
    protected Unavailable(Message message, Throwable cause) {
        super(message.toString(), cause);
    }

    public static Unavailable because(Throwable cause, String key, Object... arguments) {
        return new Unavailable(Message.of(key, arguments), cause);
    }
}
