package techcontract.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import techcontract.kernel.Progress;
import techcontract.kernel.WholeFile;

/** The files handed in as one .zip (上报包), with the list {@code sha256sum -c} checks them by. */
final class Pack {
    static final String SUMS = "SHA256SUMS.txt";

    private Pack() {}

    /** Writes it whole or not at all. */
    static void write(List<PackFile> files, LocalDateTime at, Path file, Progress progress) {
        List<PackFile> all = new ArrayList<>(files);
        all.add(new PackFile(SUMS, sums(files).getBytes(StandardCharsets.UTF_8)));
        WholeFile.replace(file, bytes -> zip(all, at, bytes, progress));
    }

    private static String sums(List<PackFile> files) {
        return files.stream()
                .map(file -> file.contentHash() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
    }

    private static void zip(List<PackFile> files, LocalDateTime at, OutputStream bytes, Progress progress)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
        int done = 0;
        for (PackFile file : files) {
            progress.step(done++, files.size());
            ZipEntry entry = new ZipEntry(file.name());
            entry.setTimeLocal(at);
            zip.putNextEntry(entry);
            zip.write(file.content());
            zip.closeEntry();
        }
        zip.finish();
    }
}
