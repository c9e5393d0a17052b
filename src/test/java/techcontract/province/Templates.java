package techcontract.province;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The templates beside the tests, made by {@code make_templates.py}. */
public final class Templates {
    private Templates() {}

    /** A copy of a template in a folder. */
    public static Path copy(String name, Path folder) throws IOException {
        Path copy = folder.resolve(name);
        Files.createDirectories(folder);
        try (InputStream template = Objects.requireNonNull(Templates.class.getResourceAsStream(name))) {
            Files.write(copy, template.readAllBytes());
        }
        return copy;
    }
}
