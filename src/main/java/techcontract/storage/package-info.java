/**
 * The one way to the database: reads, writes with their audit row, migrations, the data folder. Knows no contract and
 * no screen.
 */
@NullMarked
package techcontract.storage;

import org.jspecify.annotations.NullMarked;
