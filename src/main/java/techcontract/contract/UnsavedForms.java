package techcontract.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techcontract.kernel.Actor;
import techcontract.kernel.Unavailable;
import techcontract.kernel.WholeFile;
import techcontract.keys.DataKey;
import techcontract.keys.SealedInput;
import techcontract.keys.SealedOutput;

/**
 * What is typed and not saved yet (未保存的录入), valid or not, each form in a file of its own beside the database until it
 * is saved or dropped. A crash leaves the file, and the form is offered again.
 */
public final class UnsavedForms {
    private static final Logger LOG = LoggerFactory.getLogger(UnsavedForms.class);
    private static final String ENDING = ".form";

    private static final String PURPOSE = "unsaved";

    private final Path folder;
    private final Optional<DataKey> key;
    private final Clock clock;
    private final Set<String> done = new HashSet<>();

    /**
     * @param folder where the files lie; made when first needed
     * @param key what they are sealed with; files that lie there plain are read all the same
     */
    public UnsavedForms(Path folder, Optional<DataKey> key, Clock clock) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Keeps a form on the disk in place of what was kept of it before; one that is done stays forgotten, and of a state
     * secret nothing stays.
     *
     * @param id letters, digits and hyphens, the same for the same form
     * @return when it was kept, if it may be
     * @throws Unavailable when the disk does not let us
     */
    public synchronized Optional<Instant> keep(Actor actor, String id, Optional<ContractRef> contract, TypedForm form) {
        if (form.draft().circumstances().classified()) {
            delete(id);
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!done.contains(id)) {
            String text = String.join("\n", actor.name(), now.toString(),
                    contract.map(ref -> ref.id() + " " + ref.lockVersion()).orElse(""), form.text());
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw Unavailable.because(e, "kernel.save.failed", folder);
            }
            write(file(id), text.getBytes(StandardCharsets.UTF_8));
        }
        return Optional.of(now);
    }

    private void write(Path file, byte[] words) {
        WholeFile.replace(file, bytes -> {
            if (key.isEmpty()) {
                bytes.write(words);
                return;
            }
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            try (SealedOutput output = new SealedOutput(sealed, key.get(), PURPOSE, new byte[0])) {
                output.write(words);
            }
            bytes.write(sealed.toByteArray());
        });
    }

    private byte[] content(Path file) throws IOException {
        byte[] kept = Files.readAllBytes(file);
        if (key.isEmpty() || !SealedInput.isSealed(new ByteArrayInputStream(kept))) {
            return kept;
        }
        try (SealedInput input = new SealedInput(new ByteArrayInputStream(kept), key.get(), PURPOSE)) {
            return input.readAllBytes();
        }
    }

    /**
     * Seals the forms of a folder that was plain (加密旧的未保存录入).
     *
     * @throws Unavailable when the disk does not let us
     */
    public synchronized void seal() {
        if (key.isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> name(one).endsWith(ENDING)).toList()) {
                write(file, content(file));
            }
        } catch (IOException e) {
            throw Unavailable.because(e, "contract.unsaved.unreadable", folder);
        }
    }

    /** Forgets a form that was saved or dropped. */
    public synchronized void forget(String id) {
        done.add(id);
        delete(id);
    }

    private void delete(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            LOG.warn("a kept form could not be deleted", e);
        }
    }

    /** The forms left behind, the last one first; one that cannot be read stays on the disk and is logged. */
    public synchronized List<UnsavedForm> left() {
        List<UnsavedForm> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> name(file).endsWith(ENDING)).forEach(file -> read(file).ifPresent(found::add));
            } catch (IOException e) {
                throw Unavailable.because(e, "contract.unsaved.unreadable", folder);
            }
        }
        found.sort(Comparator.comparing(UnsavedForm::keptAt).reversed());
        return found;
    }

    private Optional<UnsavedForm> read(Path file) {
        try {
            List<String> lines = new String(content(file), StandardCharsets.UTF_8).lines().toList();
            String id = name(file).substring(0, name(file).length() - ENDING.length());
            return Optional.of(new UnsavedForm(id, lines.getFirst(), Instant.parse(lines.get(1)), ref(lines.get(2)),
                    TypedForm.of(lines.get(3))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.warn("a kept form cannot be read: {}", file, e);
            return Optional.empty();
        }
    }

    private static Optional<ContractRef> ref(String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int blank = words.indexOf(' ');
        return Optional.of(new ContractRef(Long.parseLong(words.substring(0, blank)),
                Integer.parseInt(words.substring(blank + 1))));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Path file(String id) {
        if (!id.matches("[0-9A-Za-z-]+")) {
            throw new IllegalArgumentException(id);
        }
        return folder.resolve(id + ENDING);
    }
}
