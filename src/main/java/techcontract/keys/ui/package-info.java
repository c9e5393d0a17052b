/** The door of the desk (登录): signing in, passwords, the recovery key, the idle lock. */
@NullMarked
package techcontract.keys.ui;

import org.jspecify.annotations.NullMarked;
