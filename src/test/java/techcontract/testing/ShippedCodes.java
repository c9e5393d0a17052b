package techcontract.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import techcontract.Desk;
import techcontract.codes.CodeTables;
import techcontract.storage.DatabaseLocation;

/** The code tables as shipped, loaded once for all tests that need no database besides. */
public final class ShippedCodes {
    public static final CodeTables TABLES = load();

    private ShippedCodes() {}

    private static CodeTables load() {
        try {
            Path folder = Files.createTempDirectory("codes");
            try (Desk desk = Desk.open(new DatabaseLocation(folder), Clock.systemUTC())) {
                return desk.codes();
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
