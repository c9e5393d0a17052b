package techcontract.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;
import techcontract.keys.DataKey;
import techcontract.keys.SealedInput;
import techcontract.keys.SealedOutput;

/**
 * Files kept under the SHA-256 of their content (附件库): each content once, forced to the disk before anyone is told,
 * never written over.
 */
final class ContentStore {
    /** The largest file taken, in bytes. */
    static final long LARGEST = 200L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);
    private static final int BLOCK = 1 << 16;
    private static final long NEARLY_FULL = 1L << 20;

    private static final String PURPOSE = "attachments";
    private static final String SEALED = ".sealed";

    private final Path folder;
    private final long reserve;
    private final Optional<DataKey> key;

    /**
     * @param folder where the files lie; made when the first one comes
     * @param reserve bytes left free for the database beside it
     * @param key what new files are sealed with; files that lie there plain are read all the same
     */
    ContentStore(Path folder, long reserve, Optional<DataKey> key) {
        this.folder = folder;
        this.reserve = reserve;
        this.key = key;
    }

    /**
     * Copies a file in, unless its content is here already. A damaged file of the same content is set aside and
     * replaced.
     *
     * @throws Refused when it is no file, empty, too large, unreadable, or changes while it is copied
     * @throws Unavailable when the disk is full or cannot be written; nothing of it stays then
     */
    StoredContent keep(Path source, Progress progress) {
        String name = FileNames.lastOf(source);
        Path file = real(source, name);
        BasicFileAttributes before = acceptable(file, name);
        Path fresh = folder.resolve("~" + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(folder);
            leaveRoom(before.size());
            String sha256 = copy(file, name, before, fresh, progress);
            return new StoredContent(sha256, before.size(), place(fresh, sha256, before.size()));
        } catch (IOException e) {
            throw unavailable(e);
        } finally {
            discard(fresh);
        }
    }

    // A link is followed here, once: the chosen file is what counts, not the way to it.
    private static Path real(Path source, String name) {
        try {
            return source.toRealPath();
        } catch (NoSuchFileException e) {
            throw refused("archive.file-missing", name, e);
        } catch (IOException e) {
            throw refused("archive.file-unreadable", name, e);
        }
    }

    private static BasicFileAttributes acceptable(Path file, String name) {
        BasicFileAttributes found = attributes(file, name);
        if (found.isDirectory()) {
            throw Refused.because("archive.file-folder", name);
        }
        if (!found.isRegularFile()) {
            throw Refused.because("archive.file-special", name);
        }
        if (found.size() == 0) {
            throw Refused.because("archive.file-empty", name);
        }
        if (found.size() > LARGEST) {
            throw tooLarge(name, found.size());
        }
        return found;
    }

    private static BasicFileAttributes attributes(Path file, String name) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw refused("archive.file-unreadable", name, e);
        }
    }

    private static Refused tooLarge(String name, long size) {
        return Refused.because("archive.file-large", name, size >> 20, LARGEST >> 20);
    }

    private static Refused refused(String key, String name, IOException cause) {
        Refused refusal = Refused.because(key, name);
        refusal.initCause(cause);
        return refusal;
    }

    private void leaveRoom(long size) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < size + reserve) {
            throw Unavailable.because(new IOException("no room for " + size), "archive.disk-full", folder);
        }
    }

    private String copy(Path file, String name, BasicFileAttributes before, Path fresh, Progress progress)
            throws IOException {
        MessageDigest digest = ContentHash.begun();
        long copied = 0;
        try (FileChannel target = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                InputStream bytes = opened(file, name)) {
            try (OutputStream content = sealing(target)) {
                byte[] block = new byte[BLOCK];
                for (int count = read(bytes, block, name); count >= 0; count = read(bytes, block, name)) {
                    copied += count;
                    if (copied > before.size()) {
                        throw Refused.because("archive.file-changing", name);
                    }
                    digest.update(block, 0, count);
                    content.write(block, 0, count);
                    progress.step(copied, before.size());
                }
            }
            target.force(true);
        }
        if (copied != before.size() || changed(before, attributes(file, name))) {
            throw Refused.because("archive.file-changing", name);
        }
        return ContentHash.words(digest);
    }

    private static boolean changed(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() != after.size() || !before.lastModifiedTime().equals(after.lastModifiedTime())
                || !Objects.equals(before.fileKey(), after.fileKey());
    }

    private static InputStream opened(Path file, String name) {
        try {
            return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw refused("archive.file-unreadable", name, e);
        }
    }

    // What cannot be read is the user's to mend; what cannot be written is the disk's.
    private static int read(InputStream bytes, byte[] block, String name) {
        try {
            return bytes.read(block);
        } catch (IOException e) {
            throw refused("archive.file-unreadable", name, e);
        }
    }

    // The channel outlives the stream: it is forced to the disk afterwards.
    private OutputStream sealing(FileChannel target) throws IOException {
        OutputStream bytes = new FilterOutputStream(Channels.newOutputStream(target)) {
            @Override
            public void write(byte[] block, int offset, int length) throws IOException {
                out.write(block, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        return key.isPresent() ? new SealedOutput(bytes, key.get(), PURPOSE, new byte[0]) : bytes;
    }

    // One at a time: the move would write over what another one put there meanwhile.
    private synchronized boolean place(Path fresh, String sha256, long size) throws IOException {
        Path target = file(sha256);
        Path shelf = Objects.requireNonNull(target.getParent());
        Files.createDirectories(shelf);
        switch (condition(sha256, size, Progress.NONE)) {
            case SOUND -> {
                return false;
            }
            case ALTERED -> Files.move(target, target.resolveSibling(sha256 + ".altered-" + UUID.randomUUID()));
            case UNREADABLE -> throw new IOException("cannot look at " + target);
            case MISSING -> {
                // the usual case: there is room for it
            }
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        force(shelf);
        force(folder);
        return true;
    }

    // Windows opens no folder for this and needs none: it writes names through.
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("a folder could not be forced to the disk", e);
        }
    }

    /** Where a content lies, or would lie. */
    Path file(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        Path plain = folder.resolve(sha256.substring(0, 2)).resolve(sha256);
        Path sealed = plain.resolveSibling(sha256 + SEALED);
        boolean here = Files.exists(sealed, LinkOption.NOFOLLOW_LINKS)
                || !Files.exists(plain, LinkOption.NOFOLLOW_LINKS);
        return key.isPresent() && here ? sealed : plain;
    }

    /** Whether a content lies there sealed: nobody but this program can read the file. */
    boolean isSealed(String sha256) {
        return isSealed(file(sha256));
    }

    private static boolean isSealed(Path file) {
        return file.toString().endsWith(SEALED);
    }

    /**
     * Seals every sound file that lies there plain; each is there in one form or the other at any moment.
     *
     * @throws Unavailable when the disk is full or cannot be written
     */
    void seal(Progress progress) {
        List<Path> plain = files().stream()
                .filter(file -> String.valueOf(file.getFileName()).matches("[0-9a-f]{64}"))
                .toList();
        try {
            for (int place = 0; place < plain.size(); place++) {
                progress.step(place, plain.size());
                seal(plain.get(place));
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private void seal(Path file) throws IOException {
        String sha256 = String.valueOf(file.getFileName());
        Path fresh = folder.resolve("~" + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel target = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    InputStream bytes = new VerifiedStream(Files.newInputStream(file), sha256)) {
                try (OutputStream content = sealing(target)) {
                    bytes.transferTo(content);
                }
                target.force(true);
            }
            Files.move(fresh, file.resolveSibling(sha256 + SEALED), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(file);
        } catch (VerifiedStream.Altered e) {
            LOG.warn("an altered attachment is left as it is: {}", sha256, e);
        } finally {
            discard(fresh);
        }
    }

    /**
     * Reads a whole content and compares it with its hash.
     *
     * @param size how long it was when it was added
     */
    Condition condition(String sha256, long size, Progress progress) {
        Path file = file(sha256);
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            // a link would show whatever it points to tomorrow
            if (!found.isRegularFile() || (!isSealed(file) && found.size() != size)) {
                return Condition.ALTERED;
            }
            try (InputStream bytes = open(sha256)) {
                byte[] block = new byte[BLOCK];
                long read = 0;
                for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
                    read += count;
                    progress.step(read, size);
                }
            }
            return Condition.SOUND;
        } catch (NoSuchFileException _) {
            return Condition.MISSING;
        } catch (VerifiedStream.Altered _) {
            return Condition.ALTERED;
        } catch (IOException e) {
            LOG.warn("an attachment cannot be read", e);
            return Condition.UNREADABLE;
        }
    }

    /** The content, compared with its hash while it is read; an altered one ends in {@link VerifiedStream.Altered}. */
    InputStream open(String sha256) throws IOException {
        Path file = file(sha256);
        InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        if (!isSealed(file)) {
            return new VerifiedStream(bytes, sha256);
        }
        try {
            return new VerifiedStream(new SealedInput(bytes, key.orElseThrow(), PURPOSE), sha256);
        } catch (SealedInput.Broken _) {
            bytes.close();
            throw new VerifiedStream.Altered(sha256);
        }
    }

    /** Every file in the store's folders, whatever it is. */
    List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw Unavailable.because(e, "archive.store-unreadable", folder);
        }
    }

    private Unavailable unavailable(IOException failure) {
        boolean full = String.valueOf(failure.getMessage()).contains("space") || isFull();
        return Unavailable.because(failure, full ? "archive.disk-full" : "archive.not-written", folder);
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NEARLY_FULL;
        } catch (IOException _) {
            return false;
        }
    }

    private static void discard(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            LOG.warn("a half-made copy stays behind; the report of stray files names it", e);
        }
    }
}
