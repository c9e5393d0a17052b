/**
 * What the rule book says of one contract: the checklist's answers and the broken rules make a verdict, each finding
 * with its article. Pure: no database, no screen; the registrar decides, this only computes.
 */
@NullMarked
package techcontract.recognition;

import org.jspecify.annotations.NullMarked;
