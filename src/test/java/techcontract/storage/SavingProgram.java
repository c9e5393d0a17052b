package techcontract.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import techcontract.kernel.Actor;
import techcontract.kernel.Role;

/** Saves one line after the other and says so on standard output, until it is killed. */
final class SavingProgram {
    private SavingProgram() {}

    public static void main(String[] arguments) {
        Database database = Database.open(new DatabaseLocation(Path.of(arguments[0])), List.of(),
                Clock.system(ZoneOffset.UTC));
        // Space in the file that became free is filled again at once, not after 45 seconds: opening after a kill must still
        // find the newest state.
        database.write(new Actor("saver", Role.ADMINISTRATOR), "test.prepare", writing -> writing.session()
                .createNativeMutationQuery("set retention_time 0")
                .executeUpdate());
        for (int saved = 1;; saved++) {
            String subject = "line " + saved;
            database.write(new Actor("saver", Role.ADMINISTRATOR), "test.save", writing -> {
                writing.trace(subject, "x".repeat(200));
                return true;
            });
            System.out.println(saved);
            System.out.flush();
        }
    }
}
