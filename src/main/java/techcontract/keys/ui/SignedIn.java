package techcontract.keys.ui;

/**
 * Somebody who proved to be themselves (已登录).
 *
 * @param name the person
 * @param failures wrong passwords before the right one
 */
public record SignedIn(String name, int failures) {}
