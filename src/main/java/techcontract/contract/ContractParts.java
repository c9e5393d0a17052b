package techcontract.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows filed under one contract (合同明细), kind by kind, each kind in its order. */
final class ContractParts {
    /** What is typed on the form: replaced as a whole by every save. */
    static final List<Class<? extends ContractPart>> TYPED = List.of(FurtherParty.class, NonTechnicalCost.class,
            IntellectualProperty.class, Instalment.class, MaterialReceipt.class);
    /** What the desk writes beside it. */
    static final List<Class<? extends ContractPart>> OF_THE_DESK = List.of(ChecklistAnswer.class,
            ExplainedWarning.class, ExpertOpinion.class);

    private final Map<Class<? extends ContractPart>, List<? extends ContractPart>> rows = new LinkedHashMap<>();

    <P extends ContractPart> List<P> of(Class<P> kind) {
        return rows.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }

    <P extends ContractPart> void put(Class<P> kind, List<P> parts) {
        rows.put(kind, List.copyOf(parts));
    }

    /** The rows of some kinds, filed under a contract in their order. */
    List<ContractPart> filed(List<Class<? extends ContractPart>> kinds, long contractId) {
        List<ContractPart> filed = new ArrayList<>();
        for (Class<? extends ContractPart> kind : kinds) {
            List<? extends ContractPart> parts = of(kind);
            for (int place = 0; place < parts.size(); place++) {
                parts.get(place).belongTo(contractId, place);
                filed.add(parts.get(place));
            }
        }
        return filed;
    }

    /** The same rows once more, not yet filed. */
    ContractParts twin() {
        ContractParts twin = new ContractParts();
        rows.forEach((kind, parts) -> twin.rows.put(kind, parts.stream().map(ContractPart::twin).toList()));
        return twin;
    }
}
