package techcontract.archive;

import java.awt.image.BufferedImage;
import java.nio.IntBuffer;

/**
 * A page as it is shown (页面图像).
 *
 * @param pixels opaque, one number 0xFFRRGGBB each, row by row
 * @param place which page it is, from 0
 * @param pages how many pages the file has
 */
public record Picture(int width, int height, IntBuffer pixels, int place, int pages) {
    static Picture of(BufferedImage image, int place, int pages) {
        int[] colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Picture(image.getWidth(), image.getHeight(), IntBuffer.wrap(colours), place, pages);
    }
}
