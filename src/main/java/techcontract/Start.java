package techcontract;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

final class Start {
    private Start() {}

    static int window(@Nullable Path data, boolean demo) {
        return demo || data != null ? 1 : 0;
    }
}
