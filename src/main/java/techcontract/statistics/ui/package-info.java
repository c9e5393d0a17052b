/** The screen of the yearly report: it shows and hands out the tables, and counts nothing itself. */
@NullMarked
package techcontract.statistics.ui;

import org.jspecify.annotations.NullMarked;
