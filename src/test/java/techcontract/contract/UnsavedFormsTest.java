package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.testing.Drafts;

class UnsavedFormsTest {
    private static final Actor CLERK = new Actor("王小明");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-26T09:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    @Test
    void bringsBackEveryPartOfAForm() {
        ContractDraft typed = Drafts.development("电池算法", new NonTechnicalCost(NonTechnicalKind.EQUIPMENT,
                "示波器", Money.ofYuan("1234.50")));
        Instalment payment = new Instalment(LocalDate.of(2026, 9, 1), Money.ofYuan("0.10"), "验收后\n付清", null, null);
        ContractDraft full = new ContractDraft(typed.subject(), typed.term(), typed.price(), typed.amountTerms(),
                typed.circumstances(), typed.supplement(), typed.seller(), typed.buyer(), typed.agent(),
                List.of(new ContractDraft.Further(PartyRole.BUYER, Drafts.buyer(), null)), typed.costs(),
                typed.properties(), List.of(payment), typed.materials());
        forms().keep(CLERK, "a-1", Optional.of(new ContractRef(7, 3)),
                new TypedForm(full, Map.of("contractAmount", "12万多", "instalments 0 1", "“三”\\")));

        UnsavedForm left = forms().left().getFirst();

        assertThat(left.id()).isEqualTo("a-1");
        assertThat(left.person()).isEqualTo("王小明");
        assertThat(left.keptAt()).isEqualTo(CLOCK.instant());
        assertThat(left.contract()).contains(new ContractRef(7, 3));
        assertThat(left.form().unread()).containsOnly(Map.entry("contractAmount", "12万多"),
                Map.entry("instalments 0 1", "“三”\\"));
        assertThat(left.form().draft()).usingRecursiveComparison().isEqualTo(full);
    }

    @Test
    void forgetsAFormThatIsDoneForGood() {
        UnsavedForms forms = forms();
        TypedForm form = new TypedForm(Drafts.development("一"), Map.of());
        forms.keep(CLERK, "a", Optional.empty(), form);
        forms.keep(CLERK, "b", Optional.empty(), form);

        forms.forget("a");
        // What was on its way to the disk when the form was saved.
        forms.keep(CLERK, "a", Optional.empty(), form);

        assertThat(forms().left()).extracting(UnsavedForm::id).containsExactly("b");
    }

    @Test
    void leavesWhatItCannotReadAndFindsTheRest() throws IOException {
        forms().keep(CLERK, "b", Optional.empty(), new TypedForm(Drafts.development("一"), Map.of()));
        Path damaged = folder.resolve("unsaved").resolve("a.form");
        Files.writeString(damaged, "王小明\n2026-05-26T09:00:00Z\n\n{\"draft\":{},\"unread\":{}}");

        assertThat(forms().left()).extracting(UnsavedForm::id).containsExactly("b");
        assertThat(damaged).exists();
    }

    @Test
    void keepsNothingOfAStateSecret() {
        ContractDraft open = Drafts.development("一");
        Circumstances usual = open.circumstances();
        Circumstances secret = new Circumstances(usual.writtenForm(), usual.inEffect(), null, false, "", false, false,
                false, false, false, false, false, true, "", null, false, "", "");
        forms().keep(CLERK, "a", Optional.empty(), new TypedForm(open, Map.of()));

        Optional<Instant> kept = forms().keep(CLERK, "a", Optional.empty(),
                new TypedForm(open.handedIn(secret, List.of()), Map.of()));

        assertThat(kept).isEmpty();
        assertThat(forms().left()).isEmpty();
    }

    private UnsavedForms forms() {
        return new UnsavedForms(folder.resolve("unsaved"), Optional.empty(), CLOCK);
    }
}
