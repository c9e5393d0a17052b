/**
 * Measures the program beside the floor: the same work with bare libraries. Run by {@code docs/benchmark.sh}, not by
 * the tests.
 */
@NullMarked
package techcontract.benchmark;

import org.jspecify.annotations.NullMarked;
