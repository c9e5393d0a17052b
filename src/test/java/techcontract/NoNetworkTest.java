package techcontract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.CLERK;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.backup.BackupReason;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.testing.TestDesk;

/** The program opens no connection of its own (不联网). */
class NoNetworkTest {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir private Path folder;

    /** Java asks for a proxy before every connection. */
    private static final class Watching extends ProxySelector {
        private final List<URI> asked = new ArrayList<>();

        @Override
        public List<Proxy> select(@Nullable URI target) {
            if (target != null) {
                asked.add(target);
            }
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(@Nullable URI target, @Nullable SocketAddress address,
                @Nullable IOException failure) {
            // whoever asked is on the list already
        }
    }

    @Test
    void aDaysWorkOpensNoConnection() throws IOException {
        @Nullable
        ProxySelector usual = ProxySelector.getDefault();
        Watching watching = new Watching();
        Set<String> before = sockets();
        ProxySelector.setDefault(watching);
        try (Desk desk = TestDesk.in(folder.resolve("data"))) {
            desk.ledgerImport().run(CLERK, TestDesk.ledger(), Optional.empty(), Progress.NONE);
            desk.report().export(new ReportYear(2022), folder.resolve("2022.xlsx"), Progress.NONE);
            desk.backups().make(CLERK, BackupReason.DEMAND, false, Progress.NONE);

            assertThat(sockets()).isEqualTo(before);
        } finally {
            ProxySelector.setDefault(usual);
        }
        assertThat(watching.asked).isEmpty();
    }

    @Test
    void aConnectionWouldBeNoticed() {
        @Nullable
        ProxySelector usual = ProxySelector.getDefault();
        Watching watching = new Watching();
        ProxySelector.setDefault(watching);
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), 1)) {
            assertThat(watching.asked).isNotEmpty();
        } catch (IOException _) {
            // nobody listens there
        } finally {
            ProxySelector.setDefault(usual);
        }
        assertThat(watching.asked).singleElement().satisfies(asked -> assertThat(asked.getPort()).isOne());
    }

    @Test
    void noCodeOfOursKnowsHowToConnect() {
        noClasses().should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|HttpURLConnection|InetAddress"
                        + "|InetSocketAddress|URLConnection)|java\\.net\\.http\\..*|java\\.nio\\.channels\\..*Socket.*"
                        + "|javax\\.net\\..*")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("techcontract"));
    }

    // Where the system tells; elsewhere the proxies must do.
    private static Set<String> sockets() throws IOException {
        Set<String> found = new TreeSet<>();
        if (Files.isDirectory(OPEN_FILES)) {
            try (Stream<Path> files = Files.list(OPEN_FILES)) {
                for (Path file : files.toList()) {
                    if (Files.isSymbolicLink(file)) {
                        String target = target(file);
                        if (target.startsWith("socket:")) {
                            found.add(target);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException _) {
            // closed meanwhile
            return "";
        }
    }
}
