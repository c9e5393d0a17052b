package techcontract.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page as a picture (页面图像). */
public final class PagePicture {
    private final int width;
    private final int height;
    private final int[] argb;

    private PagePicture(BufferedImage image) {
        width = image.getWidth();
        height = image.getHeight();
        argb = image.getRGB(0, 0, width, height, null, 0, width);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Its points line by line, as alpha, red, green and blue. */
    public int[] argb() {
        return argb.clone();
    }

    /** The first pages of a PDF. */
    static List<PagePicture> of(byte[] pdf, int dotsPerInch, int most) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<PagePicture> pages = new ArrayList<>();
            for (int i = 0; i < Math.min(document.getNumberOfPages(), most); i++) {
                pages.add(new PagePicture(renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
