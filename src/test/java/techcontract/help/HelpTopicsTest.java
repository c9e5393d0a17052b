package techcontract.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import techcontract.shell.Screen;

class HelpTopicsTest {
    private final HelpTopics topics = HelpTopics.load();

    @Test
    void everyScreenHasItsPage() {
        List<String> screens = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("techcontract")
                .stream()
                .filter(one -> one.isAssignableTo(Screen.class) && !one.isInterface())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("HelpScreen"))
                .toList();

        assertThat(screens).hasSizeGreaterThan(20);
        assertThat(screens).allSatisfy(name -> assertThat(topics.find(name)).as(name)
                .hasValueSatisfying(topic -> assertThat(topic.text()).isNotBlank()));
    }

    @Test
    void findsPagesByTheirWordsThoseTitledSoFirst() {
        assertThat(topics.search("设置")).extracting(HelpTopic::id).startsWith("SettingsScreen").contains("RulesScreen");
        assertThat(topics.search("ctrl+d 照抄")).extracting(HelpTopic::id).containsOnly("Keys", "ContractScreen");
        assertThat(topics.search("没有这个词")).isEmpty();
        assertThat(topics.search("")).hasSizeGreaterThan(20);
    }
}
