package techcontract.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import techcontract.kernel.Actor;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.WholeFile;
import techcontract.rules.RulePacks;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/** The templates papers are written from (文书模板): those shipped, and those the bureau loaded in their place. */
public final class PaperTemplates {
    private final Database database;
    private final RulePacks rules;
    private final Clock clock;

    public PaperTemplates(Database database, RulePacks rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    /** The template a kind is written from now. */
    public PaperTemplate current(PaperKind kind) {
        Optional<StoredTemplate> own = stored(kind);
        return own.isPresent() ? own.get().template() : shipped(kind);
    }

    private Optional<StoredTemplate> stored(PaperKind kind) {
        List<StoredTemplate> found = database.read(session -> session
                .createSelectionQuery("from StoredTemplate where kind = :kind and inUse", StoredTemplate.class)
                .setParameter("kind", kind)
                .getResultList());
        return found.stream().filter(StoredTemplate::inUse).findFirst();
    }

    /** The template that came with the program. */
    public static PaperTemplate shipped(PaperKind kind) {
        String name = "/techcontract/paper/templates/" + kind.file();
        try (InputStream file = Objects.requireNonNull(PaperTemplates.class.getResourceAsStream(name), name)) {
            byte[] content = file.readAllBytes();
            return new PaperTemplate(kind.label() + ".docx", content, "", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with a file as a template, and as warnings what PDF and printer would leave out.
     *
     * @throws Refused when it is no .docx that can be read safely
     */
    public Problems check(PaperKind kind, Path file) {
        return TemplateCheck.of(kind, DocxFile.read(file), rules.inForceOn(LocalDate.now(clock)).certificateFields());
    }

    /**
     * Puts the bureau's own file in the place of a template.
     *
     * @return what PDF and printer will leave out
     * @throws Refused with everything that is wrong with it
     */
    public Problems replace(Actor actor, PaperKind kind, Path file) {
        Problems found = check(kind, file);
        found.refuseErrors();
        byte[] content = bytes(file);
        String name = String.valueOf(file.getFileName());
        database.write(actor, "paper.template", writing -> {
            retire(writing, kind);
            StoredTemplate stored = new StoredTemplate(kind, name.length() > 255 ? name.substring(0, 255) : name,
                    content, clock.instant(), actor);
            writing.session().insert(stored);
            writing.trace("template " + kind, name + " " + ContentHash.of(content));
            return true;
        });
        return found;
    }

    private static byte[] bytes(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            // what was checked is what is kept
            DocxFile.read(String.valueOf(file.getFileName()), content);
            return content;
        } catch (IOException _) {
            throw Refused.because("paper.template.unreadable", String.valueOf(file.getFileName()));
        }
    }

    /** Goes back to the shipped template. */
    public void restore(Actor actor, PaperKind kind) {
        database.write(actor, "paper.template", writing -> {
            retire(writing, kind);
            writing.trace("template " + kind, "shipped");
            return true;
        });
    }

    private static void retire(Writing writing, PaperKind kind) {
        writing.session()
                .createMutationQuery("update StoredTemplate set inUse = false where kind = :kind and inUse")
                .setParameter("kind", kind)
                .executeUpdate();
    }

    /** Writes the template in use as a file, to be changed in Word or WPS. */
    public void export(PaperKind kind, Path target) {
        byte[] content = current(kind).content();
        WholeFile.replace(target, out -> out.write(content));
    }

    static List<Class<?>> entities() {
        return List.of(StoredTemplate.class);
    }
}
