package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FormHistoryTest {
    private Instant now = Instant.parse("2026-05-26T09:00:00Z");
    private final InstantSource source = () -> now;
    private final FormHistory<String> history = new FormHistory<>(source.withZone(ZoneOffset.UTC), "");

    @Test
    void takesBackFieldByFieldAndForwardAgain() {
        history.changed("a", "name");
        history.changed("ab", "name");
        history.changed("ab 1", "amount");

        assertThat(history.undo()).contains("ab");
        assertThat(history.undo()).contains("");
        assertThat(history.undo()).isEmpty();
        assertThat(history.redo()).contains("ab");
        assertThat(history.redo()).contains("ab 1");
        assertThat(history.redo()).isEmpty();
    }

    @Test
    void beginsANewStepAfterAPause() {
        history.changed("a", "remark");
        now = now.plusSeconds(2);
        history.changed("ab", "remark");

        assertThat(history.undo()).contains("a");
    }

    @Test
    void forgetsWhatWasTakenBackOnceSomethingElseIsTyped() {
        history.changed("a", "name");
        history.undo();
        history.changed("b", "name");

        assertThat(history.redo()).isEmpty();
        assertThat(history.undo()).contains("");
    }

    @Test
    void goesBackAsFarAsItWasOpened() {
        for (int i = 1; i <= 1000; i++) {
            history.changed(Integer.toString(i), i);
        }

        for (int i = 999; i >= 1; i--) {
            assertThat(history.undo()).contains(Integer.toString(i));
        }
        assertThat(history.undo()).contains("");
        history.restart("x");
        assertThat(history.undo()).isEmpty();
    }
}
