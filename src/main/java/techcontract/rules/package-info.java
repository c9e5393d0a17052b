/**
 * Rule packs by effective date and the working-day calendar. Rules are data files; no rule is written in code here.
 */
@NullMarked
package techcontract.rules;

import org.jspecify.annotations.NullMarked;
