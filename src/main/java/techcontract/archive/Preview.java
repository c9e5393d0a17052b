package techcontract.archive;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techcontract.kernel.Refused;

/**
 * Pages of PDF files and pictures, to look at (预览). Memory is bounded whatever the file says of itself: a page never
 * has more than {@link #MOST_PIXELS}, and streams of a PDF that do not fit go to the disk.
 */
public final class Preview {
    static final long MOST_PIXELS = 6_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(Preview.class);
    private static final long PDF_MEMORY = 48L << 20;
    private static final long PDF_MEMORY_ALONE = 128L << 20;
    // A4 at 2400 dpi; beyond it decoding alone takes minutes.
    private static final long LARGEST_SCAN = 600_000_000;

    private Preview() {}

    /** Whether files of this name can be looked at. */
    public static boolean shows(FileKind kind) {
        return kind != FileKind.DOCUMENT;
    }

    /**
     * One page, about as wide as asked.
     *
     * @param place which page, from 0; the last one where there are fewer
     * @throws Refused when the file is locked, broken or too large to be shown: its words say so
     */
    public static Picture page(Path file, Attachment attachment, int place, int width) {
        return page(attachment, () -> attachment.kind() == FileKind.PDF
                ? pdf(Loader.loadPDF(file.toFile(), "", MemoryUsageSetting.setupMixed(PDF_MEMORY).streamCache), place,
                        width)
                : picture(new FileImageInputStream(file.toFile()), attachment.fileName(), place, width));
    }

    /**
     * One page of a content that must not touch the disk.
     *
     * @throws Refused as above
     */
    static Picture page(byte[] content, Attachment attachment, int place, int width) {
        return page(attachment, () -> attachment.kind() == FileKind.PDF
                ? pdf(Loader.loadPDF(content, "", null, null,
                        MemoryUsageSetting.setupMainMemoryOnly(PDF_MEMORY_ALONE).streamCache), place, width)
                : picture(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)), attachment.fileName(),
                        place, width));
    }

    private interface Shown {
        Picture picture() throws IOException;
    }

    private static Picture page(Attachment attachment, Shown shown) {
        try {
            return shown.picture();
        } catch (InvalidPasswordException _) {
            throw Refused.because("archive.preview-locked", attachment.fileName());
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // whatever a broken or hostile file does to the library ends here
            LOG.info("no preview of {}", attachment.sha256(), e);
            throw Refused.because("archive.preview-broken", attachment.fileName());
        }
    }

    private static Picture pdf(PDDocument opened, int place, int width) throws IOException {
        try (PDDocument document = opened) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new IOException("no pages");
            }
            int shown = Math.clamp(place, 0, pages - 1);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(shown, scale(document.getPage(shown), width), ImageType.RGB);
            return Picture.of(image, shown, pages);
        }
    }

    private static float scale(PDPage page, int width) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double across = Math.max(1, turned ? box.getHeight() : box.getWidth());
        double down = Math.max(1, turned ? box.getWidth() : box.getHeight());
        return (float) Math.min(width / across, Math.sqrt(MOST_PIXELS / (across * down)));
    }

    private static Picture picture(ImageInputStream opened, String name, int place, int width) throws IOException {
        try (ImageInputStream bytes = opened) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(bytes, false, true);
                int pages = reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("tif")
                        ? reader.getNumImages(true)
                        : 1;
                int shown = Math.clamp(place, 0, Math.max(0, pages - 1));
                return Picture.of(scaled(thinned(reader, name, shown, width), width), shown, pages);
            } finally {
                reader.dispose();
            }
        }
    }

    // Reads only every second, third … row and column where all of them would not fit.
    private static BufferedImage thinned(ImageReader reader, String name, int place, int width) throws IOException {
        long across = reader.getWidth(place);
        long down = reader.getHeight(place);
        if (across * down > LARGEST_SCAN) {
            throw Refused.because("archive.preview-large", name, across, down);
        }
        int step = (int) Math.max(1, Math.max(across / Math.max(1, 2L * width),
                (long) Math.ceil(Math.sqrt((double) across * down / MOST_PIXELS))));
        ImageReadParam wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(place, wanted);
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        double scale = Math.min(1, Math.min((double) width / image.getWidth(),
                Math.sqrt((double) MOST_PIXELS / ((double) image.getWidth() * image.getHeight()))));
        int across = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int down = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage shown = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = shown.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, across, down, Color.WHITE, null);
        pen.dispose();
        return shown;
    }
}
