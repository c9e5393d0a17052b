/** Keys (钥匙): the data key of a folder, who may unwrap it with which password, and files sealed with it. */
@NullMarked
package techcontract.keys;

import org.jspecify.annotations.NullMarked;
