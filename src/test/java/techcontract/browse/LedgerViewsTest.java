package techcontract.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.testing.TestDesk;

class LedgerViewsTest {
    private static final View VIEW = new View(List.of(new View.Shown("project", 200), new View.Shown("amount", 90)),
            List.of(new Filter("type", Comparison.ONE_OF, List.of("11", "2")),
                    new Filter("registered", Comparison.BETWEEN, List.of("", "2025-12-31")),
                    new Filter("remark", Comparison.EMPTY, List.of())),
            List.of(new SortKey("amount", true), new SortKey("project", false)));
    @TempDir private Path folder;
    private Desk desk;
    private LedgerViews views;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
        views = desk.views();
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    @Test
    void keepsAViewWithColumnsFiltersAndOrder() {
        views.save(TestDesk.CLERK, " 2025 已登记 ", VIEW);

        desk.close();
        desk = TestDesk.in(folder);
        assertThat(desk.views().names()).containsExactly("2025 已登记");
        assertThat(desk.views().named("2025 已登记")).contains(VIEW);
    }

    @Test
    void replacesRenamesAndDeletes() {
        views.save(TestDesk.CLERK, "甲", VIEW);
        views.save(TestDesk.CLERK, "甲", VIEW.columnsOnly());
        views.save(TestDesk.CLERK, "乙", VIEW);
        assertThat(views.named("甲")).contains(VIEW.columnsOnly());

        views.rename(TestDesk.CLERK, "甲", "丙");
        assertThat(views.names()).containsExactlyInAnyOrder("丙", "乙");
        assertThatThrownBy(() -> views.rename(TestDesk.CLERK, "丙", "乙")).isInstanceOf(Refused.class);

        views.delete(TestDesk.CLERK, "丙");
        assertThat(views.names()).containsExactly("乙");
    }

    @Test
    void keepsTheColumnsOfEachPerson() {
        Actor other = new Actor("李登记");
        views.leave(TestDesk.CLERK, VIEW);

        assertThat(views.leftBy(TestDesk.CLERK)).contains(VIEW.columnsOnly());
        assertThat(views.leftBy(other)).isEmpty();
        assertThat(views.names()).isEmpty();
    }

    @Test
    void refusesAViewWithoutAName() {
        assertThatThrownBy(() -> views.save(TestDesk.CLERK, "  ", VIEW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> views.save(TestDesk.CLERK, "长".repeat(31), VIEW)).isInstanceOf(Refused.class);
    }

    @Test
    void leavesOutColumnsThatAreGone() {
        View read = View.read("column\tgone\t80\ncolumn\tproject\t80\nfilter\tgone\tEMPTY\nsort\tgone\ttrue",
                desk.browser().columns());

        assertThat(read).isEqualTo(new View(List.of(new View.Shown("project", 80)), List.of(), List.of()));
    }
}
