package techcontract.contract.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import techcontract.contract.Contract;
import techcontract.contract.ContractStep;
import techcontract.kernel.Role;

/** What else may be done with a contract (更多): the steps beside the main one, then what is kept beside the contract. */
final class MoreMenu {
    private static final List<ContractStep> OFFERED = List.of(ContractStep.NOT_ACCEPT, ContractStep.SEND_TO_REVIEW,
            ContractStep.RETURN, ContractStep.WITHDRAW, ContractStep.BEGIN_CHANGE, ContractStep.ABANDON_CHANGE,
            ContractStep.UPHOLD, ContractStep.REDECIDE, ContractStep.OBJECT, ContractStep.CANCEL,
            ContractStep.REVOKE);

    private final MenuButton button;
    private final List<ContractLink> links;
    private final Consumer<ContractStep> take;

    /**
     * @param take what choosing a step does
     */
    MoreMenu(MenuButton button, List<ContractLink> links, Consumer<ContractStep> take) {
        this.button = button;
        this.links = links;
        this.take = take;
    }

    /** Offers what a person in that role may do now; nothing for what is not filed yet. */
    void show(Optional<Contract> stored, Optional<ContractStep> main, Role role) {
        List<MenuItem> steps = stored.stream()
                .flatMap(contract -> steps(contract, main, role).stream())
                .map(step -> item(step.label(), () -> take.accept(step)))
                .toList();
        List<MenuItem> others = stored.stream()
                .flatMap(contract -> links.stream()
                        .filter(link -> link.offered().test(contract))
                        .map(link -> item(link, contract)))
                .toList();
        button.getItems().setAll(steps);
        if (!steps.isEmpty() && !others.isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
        }
        button.getItems().addAll(others);
        button.setDisable(button.getItems().isEmpty());
    }

    private static List<ContractStep> steps(Contract contract, Optional<ContractStep> main, Role role) {
        return OFFERED.stream()
                .filter(step -> contract.versionOf().isEmpty() && contract.mayNow(step))
                .filter(step -> main.filter(step::equals).isEmpty() && step.mayBeTakenBy(role))
                .toList();
    }

    private static MenuItem item(ContractLink link, Contract contract) {
        MenuItem item = item(link.words(), () -> link.open().accept(contract));
        item.setAccelerator(link.key());
        return item;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
