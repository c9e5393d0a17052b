package techcontract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to the table in {@code docs/architecture.md}. */
class ArchitectureTest {
    private static final String ROOT = "techcontract";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    // Who may use whom; a room's screens come on top.
    private static final Map<String, List<String>> ROOMS = rooms();

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new TreeMap<>();
        rooms.put("kernel", List.of());
        rooms.put("excel", List.of("kernel"));
        rooms.put("keys", List.of("kernel"));
        rooms.put("storage", List.of("kernel", "keys"));
        rooms.put("codes", List.of("kernel", "storage", "excel"));
        rooms.put("rules", List.of("kernel", "storage", "excel"));
        rooms.put("bureau", List.of("kernel", "storage", "excel", "codes", "keys"));
        rooms.put("party", List.of("kernel", "storage", "excel", "codes"));
        rooms.put("recognition", List.of("kernel", "rules"));
        rooms.put("similarity", List.of("kernel"));
        rooms.put("contract", plus(rooms.get("party"), "rules", "recognition", "similarity", "party", "bureau"));
        rooms.put("performance", plus(rooms.get("contract"), "contract"));
        rooms.put("ledger", plus(rooms.get("contract"), "contract"));
        rooms.put("archive", plus(rooms.get("contract"), "contract"));
        rooms.put("paper", plus(rooms.get("contract"), "contract"));
        rooms.put("browse", plus(rooms.get("paper"), "paper"));
        rooms.put("statistics", plus(rooms.get("ledger"), "ledger"));
        rooms.put("province", plus(rooms.get("statistics"), "statistics"));
        rooms.put("submission", plus(rooms.get("statistics"), "statistics"));
        rooms.put("filling", plus(rooms.get("performance"), "performance"));
        rooms.put("help", List.of("kernel"));
        rooms.put("shell", List.of("kernel"));
        return rooms;
    }

    private static List<String> plus(Collection<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Stream.of(more)).toList();
    }

    @Test
    void everyPackageIsInTheTable() {
        List<String> packages = CLASSES.stream().map(JavaClass::getPackageName).distinct().toList();

        assertThat(CLASSES.size()).isGreaterThan(150);
        assertThat(packages).allMatch(name -> name.equals(ROOT) || ROOMS.containsKey(room(name)));
    }

    private static String room(String packageName) {
        return packageName.substring(ROOT.length() + 1).replace(".ui", "");
    }

    @Test
    void roomsUseOnlyWhatTheTableAllows() {
        ROOMS.forEach((room, used) -> {
            List<String> allowed = new ArrayList<>(outside());
            allowed.add(ROOT + "." + room);
            used.forEach(other -> allowed.add(ROOT + "." + other));
            classes().that()
                    .resideInAPackage(ROOT + "." + room)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    @Test
    void screensUseTheirRoomWhatItUsesAndTheShell() {
        ROOMS.forEach((room, used) -> {
            List<String> allowed = new ArrayList<>(outside());
            allowed.add(ROOT + ".shell");
            Stream.concat(Stream.of(room), used.stream()).forEach(other -> {
                allowed.add(ROOT + "." + other);
                allowed.add(ROOT + "." + other + ".ui");
            });
            classes().that()
                    .resideInAPackage(ROOT + "." + room + ".ui")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    // Everything that is not ours; which libraries belong where is the next test's business.
    private static List<String> outside() {
        return List.of("java..", "javax..", "javafx..", "org..", "com..", "jakarta..", "atlantafx..", "picocli..",
                "ch..", "net..", "tools.jackson..",
                "");
    }

    @Test
    void librariesStayInTheirRooms() {
        only("javafx..", ROOT, ROOT + ".shell", ROOT + "..ui");
        only("org.controlsfx..", ROOT + ".shell", ROOT + "..ui");
        only("atlantafx..", ROOT + ".shell", ROOT + "..ui");
        only("org.apache.poi..", ROOT + ".excel");
        only("org.dhatim..", ROOT + ".excel");
        only("org.apache.commons.csv..", ROOT + ".excel");
        only("java.awt..", ROOT + ".paper", ROOT + ".archive");
        only("net.sourceforge.pinyin4j..", ROOT + ".party");
        only("tools.jackson..", ROOT + ".contract");
        only("org.flywaydb..", ROOT + ".storage");
        only("com.zaxxer..", ROOT + ".storage");
        only("org.h2..", ROOT + ".storage");
        only("java.sql..", ROOT + ".storage");
        only("org.apache.pdfbox..", ROOT + ".archive", ROOT + ".paper");
        only("picocli..", ROOT);
    }

    private static void only(String library, String... rooms) {
        noClasses().that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(
                        CLASSES);
    }

    @Test
    void roomsFormNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingAsksTheMachineForTheDay() {
        noClasses().should().callMethod(LocalDate.class, "now").check(CLASSES);
        noClasses().that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(Clock.class, "system", java.time.ZoneId.class)
                .check(CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and()
                .areNotAnnotatedWith("jakarta.annotation.Generated")
                .should()
                .beFinal()
                .check(
                        CLASSES.that(new com.tngtech.archunit.base.DescribedPredicate<>("written by us") {
                            @Override
                            public boolean test(JavaClass one) {
                                return !one.getSimpleName().startsWith("_") && !one.getSimpleName().endsWith("_");
                            }
                        }));
    }
}
