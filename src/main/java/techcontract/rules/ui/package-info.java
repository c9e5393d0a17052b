/** The screen of rule packs and working days: what is in force, where it is written, and changing it by file. */
@NullMarked
package techcontract.rules.ui;

import org.jspecify.annotations.NullMarked;
