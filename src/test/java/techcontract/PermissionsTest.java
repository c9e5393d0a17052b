package techcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.contract.ContractStep;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.kernel.Role;
import techcontract.testing.TestDesk;

/** Every act in every role, against the table in {@code docs/permissions.md}. */
class PermissionsTest {
    private static final List<Role> COLUMNS = List.of(Role.REGISTRAR, Role.REVIEWER, Role.STATISTICIAN,
            Role.ADMINISTRATOR, Role.READER);
    private static final Pattern ROW = Pattern.compile("\\| (\\S+) \\|((?: [+–] \\|){5})");
    private static final Pattern WRITE = Pattern.compile("\\.write\\([^\"{;]*?,\\s*\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern STEP = Pattern.compile("steps\\.write\\([^\"{;]*?,\\s*\"([a-z-]+)\"");

    @TempDir private Path folder;

    @Test
    void everyActIsInTheTable() throws IOException {
        assertThat(new TreeSet<>(table().keySet())).isEqualTo(acts());
    }

    @Test
    void everyRoleMayDoWhatTheTableSaysAndNothingElse() throws IOException {
        Map<String, String> table = table();
        List<String> wrong = new ArrayList<>();
        try (Desk desk = TestDesk.in(folder)) {
            table.forEach((act, marks) -> COLUMNS.forEach(role -> {
                boolean may = marks.charAt(COLUMNS.indexOf(role)) == '+';
                if (may != goes(desk, role, act)) {
                    wrong.add(act + " " + role);
                }
            }));
        }

        assertThat(table.size() * COLUMNS.size()).isGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    private static boolean goes(Desk desk, Role role, String act) {
        try {
            return desk.database().write(new Actor("某人", role), act, _ -> true);
        } catch (Refused refused) {
            assertThat(refused).hasMessageContaining(role.label()).hasMessageContaining("管理员");
            return false;
        }
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("docs/permissions.md")));
        while (rows.find()) {
            table.put(String.valueOf(rows.group(1)), String.valueOf(rows.group(2)).replaceAll("[ |]", ""));
        }
        return table;
    }

    // As they stand in the source: an act nobody thought of is found here.
    private static Set<String> acts() throws IOException {
        Set<String> acts = new TreeSet<>();
        Stream.of(ContractStep.values()).forEach(step -> acts.add("contract." + step));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                WRITE.matcher(source).results().forEach(found -> acts.add(String.valueOf(found.group(1))));
                STEP.matcher(source).results().forEach(found -> acts.add("contract." + found.group(1)));
            }
        }
        return acts;
    }
}
