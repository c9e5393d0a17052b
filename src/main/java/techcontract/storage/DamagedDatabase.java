package techcontract.storage;

import java.nio.file.Path;
import techcontract.kernel.Message;
import techcontract.kernel.Unavailable;

/** The database's file is damaged (数据库文件损坏); it is left as it is, and a backup can take its place. */
public final class DamagedDatabase extends Unavailable {
    DamagedDatabase(Throwable cause, Path file) {
        super(Message.of("storage.damaged", file), cause);
    }
}
