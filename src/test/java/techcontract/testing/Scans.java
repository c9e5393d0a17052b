package techcontract.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Small PDF files and pictures whose colours a test can look for. */
public final class Scans {
    private static final float EDGE = 100;

    private Scans() {}

    /** An A4 page for each colour, with a white edge. */
    public static PDDocument document(int... colours) throws IOException {
        PDDocument document = new PDDocument();
        for (int colour : colours) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.setNonStrokingColor(new Color(colour));
                pen.addRect(EDGE, EDGE, PDRectangle.A4.getWidth() - 2 * EDGE, PDRectangle.A4.getHeight() - 2 * EDGE);
                pen.fill();
            }
        }
        return document;
    }

    /** That document as a file. */
    public static Path pdf(Path file, int... colours) throws IOException {
        try (PDDocument document = document(colours)) {
            document.save(file.toFile());
        }
        return file;
    }

    /** A picture of one colour. */
    public static BufferedImage plain(int width, int height, int colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(colour));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    /** That picture as a file. */
    public static Path picture(Path file, String format, int width, int height, int colour) throws IOException {
        ImageIO.write(plain(width, height, colour), format, file.toFile());
        return file;
    }
}
