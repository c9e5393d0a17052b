package techcontract;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.keys.KeyRing;
import techcontract.keys.Secret;
import techcontract.storage.DatabaseLocation;

/** Who runs a command (命令行登录): the password comes from the terminal or a file, never from an argument. */
final class SignInOptions {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "数据文件夹") private Path data;
    @Option(names = "--user", paramLabel = "NAME", description = "以谁的名义办理；数据文件夹设了口令时必填") private @Nullable String user;
    @Option(names = "--password-file", paramLabel = "FILE", description = "口令所在的文件（第一行）；不给时在终端里输入") private @Nullable Path passwordFile;
    @Option(names = "--key-file", paramLabel = "FILE", description = "U 盘上的钥匙文件，设了的才要") private @Nullable Path keyFile;

    /** The data folder. */
    Path folder() {
        return data;
    }

    /**
     * Opens the desk as that person.
     *
     * @throws Refused when the folder has passwords and none is right
     */
    Desk open() {
        Optional<KeyRing> ring = KeyRing.find(data, Main.clock());
        int failures = ring.map(this::prove).orElse(0);
        Desk desk = DeskFolders.open(data, ring, Main.clock());
        try {
            if (ring.isPresent()) {
                desk.settings().signIn(name(), failures);
            }
            return desk;
        } catch (RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    /**
     * Where the data are, and their key once that person has proved to be themselves.
     *
     * @throws Refused when the folder has passwords and none is right
     */
    DatabaseLocation location() {
        Optional<KeyRing> ring = KeyRing.find(data, Main.clock());
        ring.ifPresent(this::prove);
        return DeskFolders.location(data, ring);
    }

    private String name() {
        return Optional.ofNullable(user).orElseThrow(() -> Refused.because("main.user-missing"));
    }

    private int prove(KeyRing ring) {
        String name = name();
        if (ring.mustChange(name)) {
            throw Refused.because("main.must-change", name);
        }
        try (Secret secret = Secret.of(password(), Optional.ofNullable(keyFile))) {
            return ring.unlock(name, secret);
        }
    }

    private CharSequence password() {
        if (passwordFile != null) {
            try {
                return Files.readAllLines(passwordFile, StandardCharsets.UTF_8).stream().findFirst().orElse("");
            } catch (IOException _) {
                throw Refused.because("main.password-file", passwordFile);
            }
        }
        @Nullable
        Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw Refused.because("main.password-missing");
        }
        char @Nullable [] typed = terminal.readPassword("%s", Text.of("main.password"));
        return typed == null ? "" : String.valueOf(typed);
    }
}
