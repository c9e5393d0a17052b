package techcontract.paper;

import java.util.List;

/**
 * How a paper would look (预览).
 *
 * @param pages its pages
 * @param copy which issue the next print belongs to; 1 is the original
 * @param number the number it has already, or empty when issuing gives one
 */
public record PaperPreview(List<PagePicture> pages, int copy, String number) {}
