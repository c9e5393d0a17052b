package techcontract.contract.ui;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCombination;
import techcontract.contract.Contract;

/**
 * A way from a contract to something kept beside it (相关事项), such as its papers or its receipts.
 *
 * @param words the verb the menu shows
 * @param key opens it from the keyboard
 * @param offered whether it makes sense for a contract
 * @param open opens it
 */
public record ContractLink(String words, KeyCombination key, Predicate<Contract> offered, Consumer<Contract> open) {}
