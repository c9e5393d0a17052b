package techcontract.filling;

import java.util.List;

/**
 * The blanks of a web form in their order (填报顺序).
 *
 * @param name the name of its file
 * @param shipped whether it still is as shipped, which nobody in the province confirmed
 */
public record FillingOrder(String name, List<FillingLine> lines, boolean shipped) {}
