package techcontract.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;

/**
 * The parts of a .xlsx file (压缩包部件), inflated under guard: nothing is trusted that the directory says of sizes.
 *
 * <p>
 * Limits: 1 GB inflated in all, and 200 times its compressed size for a part of more than 1 MB. Full ledgers reach some
 * 10 times and a million styled empty rows some 30 times, while a bomb needs close to 1,000 times.
 */
final class ZipParts implements AutoCloseable {
    static final long MOST_INFLATED = 600L << 20;
    static final long MOST_RATIO = 200;
    private static final long RATIO_FREE = 64L << 20;
    /** The most bytes one piece of XML may take; a cell with the longest text, all escaped, fits. */
    private static final long LONGEST_PIECE = 320L << 10;

    private final ZipFile zip;
    private final String fileName;
    private long inflated;

    ZipParts(Path file, String fileName) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.fileName = fileName;
    }

    /** The part, or null when there is none of that name. */
    @Nullable
    XmlPart find(String name) throws IOException, XMLStreamException {
        ZipEntry entry = entry(name);
        return entry == null ? null : new XmlPart(new Inflating(entry), fileName);
    }

    XmlPart require(String name) throws IOException, XMLStreamException {
        XmlPart part = find(name);
        if (part == null) {
            throw new ZipException("no part " + name);
        }
        return part;
    }

    /** The names of all parts, in the order of the file; folders are none. */
    List<String> names() {
        return zip.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()).toList();
    }

    /** All of a part as it is, under the same guard. */
    byte[] bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("no part " + name);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try (Inflating content = new Inflating(entry)) {
            for (int count = content.read(piece, 0, piece.length); count >= 0; count = content.read(piece, 0,
                    piece.length)) {
                all.write(piece, 0, count);
                content.nextPiece();
            }
        }
        return all.toByteArray();
    }

    // Some writers differ from their own directory in case or write Windows separators.
    private @Nullable ZipEntry entry(String name) {
        ZipEntry exact = zip.getEntry(name);
        return exact != null
                ? exact
                : zip.stream()
                        .filter(entry -> entry.getName().replace('\\', '/').equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts while really inflating and checks the checksum at the end, which {@link ZipFile} does not. */
    final class Inflating extends InputStream {
        private final InputStream bytes;
        private final ZipEntry entry;
        private final CRC32 checksum = new CRC32();
        private long read;
        private long piece;

        private Inflating(ZipEntry entry) throws IOException {
            this.entry = entry;
            InputStream content = zip.getInputStream(entry);
            if (content == null) {
                throw new ZipException("no content of " + entry.getName());
            }
            this.bytes = content;
        }

        /** Tells that the parser got on, so that what it holds in memory is bounded. */
        void nextPiece() {
            piece = 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = bytes.read(buffer, offset, length);
            if (count < 0) {
                if (checksum.getValue() != entry.getCrc()) {
                    throw new ZipException("wrong checksum of " + entry.getName());
                }
                return count;
            }
            checksum.update(buffer, offset, count);
            read += count;
            inflated += count;
            piece += count;
            refuseBomb();
            return count;
        }

        private void refuseBomb() {
            boolean swollen = read > RATIO_FREE && read > MOST_RATIO * entry.getCompressedSize();
            if (swollen || inflated > MOST_INFLATED || piece > LONGEST_PIECE) {
                throw Refused.because("excel.limit.inflated", fileName);
            }
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
