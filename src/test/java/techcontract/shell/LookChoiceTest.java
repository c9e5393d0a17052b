package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookChoiceTest {
    @TempDir private Path folder;

    @Test
    void bringsBackWhatWasChosen() {
        Path file = folder.resolve("new").resolve("look.properties");

        LookChoice.USUAL.with(Theme.DARK).with(150, 1.25).save(file);

        assertThat(LookChoice.load(file)).isEqualTo(new LookChoice(Theme.DARK, 150, 1.25));
    }

    @Test
    void remembersTheScaleOfTheSystemNotItsOwn() {
        LookChoice larger = LookChoice.USUAL.with(150, 1.25);

        assertThat(larger.with(200, 1.875)).isEqualTo(new LookChoice(Theme.LIGHT, 200, 1.25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=PINK", "percent=3000", "percent=abc", "system=0", "theme=DARK\\u00"})
    void startsWithTheUsualLookWhereNothingReadableIsKept(String content) throws IOException {
        Path file = folder.resolve("look.properties");
        Files.writeString(file, content);

        assertThat(LookChoice.load(file)).isEqualTo(LookChoice.USUAL);
    }
}
