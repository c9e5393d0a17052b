package techcontract.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.testing.Scans;

class PreviewTest {
    private static final int WHITE = 0xFFFFFFFF;

    @TempDir private Path folder;

    private static Picture page(Path file, int place, int width) {
        Attachment attachment = new Attachment(1, String.valueOf(file.getFileName()), "",
                new StoredContent("0".repeat(64), 1, true), new Actor("张登记"), java.time.Instant.EPOCH);
        return Preview.page(file, attachment, place, width);
    }

    private static int colour(Picture picture, double across, double down) {
        int row = (int) (picture.height() * down);
        int column = (int) (picture.width() * across);
        return picture.pixels().get(row * picture.width() + column);
    }

    @Test
    void showsAPdfPageByPage() throws IOException {
        Path file = Scans.pdf(folder.resolve("合同.pdf"), 0xFF0000, 0x00FF00);

        Picture first = page(file, 0, 400);
        Picture second = page(file, 1, 400);
        Picture beyond = page(file, 7, 400);

        assertThat(first.width()).isEqualTo(400);
        assertThat(first.height()).isBetween(565, 566);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(colour(first, 0.5, 0.5)).isEqualTo(0xFFFF0000);
        assertThat(colour(first, 0.05, 0.05)).isEqualTo(WHITE);
        assertThat(colour(second, 0.5, 0.5)).isEqualTo(0xFF00FF00);
        assertThat(beyond.place()).isEqualTo(1);
    }

    @Test
    void neverDrawsMorePixelsThanItMay() throws IOException {
        Picture wide = page(Scans.pdf(folder.resolve("大.pdf"), 0x0000FF), 0, 100_000);

        assertThat((long) wide.width() * wide.height()).isLessThanOrEqualTo(Preview.MOST_PIXELS + wide.width());
    }

    @Test
    void thinsALargeScanWhileReadingIt() throws IOException {
        Path file = Scans.picture(folder.resolve("扫描.png"), "png", 9000, 6000, 0x336699);

        Picture shown = page(file, 0, 600);

        assertThat(shown.width()).isEqualTo(600);
        assertThat(shown.height()).isEqualTo(400);
        assertThat(colour(shown, 0.5, 0.5)).isEqualTo(0xFF336699);
    }

    @Test
    void keepsASmallPictureAsItIs() throws IOException {
        Picture shown = page(Scans.picture(folder.resolve("章.jpg"), "jpg", 60, 40, 0xFFFFFF), 0, 600);

        assertThat(shown.width()).isEqualTo(60);
        assertThat(shown.pages()).isEqualTo(1);
    }

    @Test
    void showsEveryPageOfATiff() throws IOException {
        Path file = folder.resolve("传真.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (FileImageOutputStream bytes = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(bytes);
            writer.prepareWriteSequence(writer.getDefaultStreamMetadata(null));
            for (int colour : new int[]{0xFF0000, 0x00FF00, 0x0000FF}) {
                writer.writeToSequence(new IIOImage(Scans.plain(80, 60, colour), null, null), null);
            }
            writer.endWriteSequence();
        }

        Picture last = page(file, 2, 600);

        assertThat(last.pages()).isEqualTo(3);
        assertThat(colour(last, 0.5, 0.5)).isEqualTo(0xFF0000FF);
    }

    @Test
    void showsTransparencyAsPaper() throws IOException {
        Path file = folder.resolve("电子章.png");
        ImageIO.write(new BufferedImage(30, 30, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());

        assertThat(colour(page(file, 0, 600), 0.5, 0.5)).isEqualTo(WHITE);
    }

    @Test
    void saysThatAPdfIsLocked() throws IOException {
        Path file = folder.resolve("加密.pdf");
        try (PDDocument document = Scans.document(0xFF0000)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }

        assertThatThrownBy(() -> page(file, 0, 400)).isInstanceOf(Refused.class)
                .hasMessageContaining("加密.pdf")
                .hasMessageContaining("打开密码");
    }

    @Test
    void saysThatAFileIsBroken() throws IOException {
        Path half = folder.resolve("半截.pdf");
        byte[] whole = Files.readAllBytes(Scans.pdf(folder.resolve("合同.pdf"), 0xFF0000));
        Files.write(half, Objects.requireNonNull(java.util.Arrays.copyOf(whole, 40)));
        Path text = Files.writeString(folder.resolve("图.png"), "不是图片");

        for (Path file : new Path[]{half, text}) {
            assertThatThrownBy(() -> page(file, 0, 400)).isInstanceOf(Refused.class).hasMessageContaining("打不开");
        }
    }

    @Test
    void refusesAPictureThatSaysItIsBeyondMeasure() throws IOException {
        byte[] bytes = Files.readAllBytes(Scans.picture(folder.resolve("炸弹.png"), "png", 4, 4, 0));
        // the width and height in the header of a PNG: 0x00010000 each
        for (int place : new int[]{16, 20}) {
            bytes[place + 1] = 1;
            bytes[place + 3] = 0;
        }
        Path bomb = Files.write(folder.resolve("炸弹.png"), bytes);

        assertThatThrownBy(() -> page(bomb, 0, 400)).isInstanceOf(Refused.class)
                .hasMessageContaining("65536 × 65536");
    }
}
