package techcontract.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Role;
import techcontract.storage.AuditEntry;
import techcontract.testing.TestDesk;

class BureauSettingsTest {
    private static final Actor CHEN = new Actor("陈登记", Role.ADMINISTRATOR);
    private static final Actor ZHOU = new Actor("周 复核", Role.REVIEWER);

    @TempDir private Path folder;
    private Desk desk;
    private BureauSettings settings;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
        settings = desk.settings();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNewFolderHasOneAdministratorAndNobodyElse() {
        assertThat(settings.people()).containsExactly(new Actor("登记员", Role.ADMINISTRATOR));
        assertThat(settings.actor()).isEqualTo(new Actor("登记员", Role.ADMINISTRATOR));
    }

    @Test
    void remembersPeopleAndWhoSatDownLast() {
        settings.save(with(CHEN, ZHOU));
        settings.sitDown("周 复核");

        BureauSettings again = BureauSettings.load(desk.database());

        assertThat(again.people()).containsExactly(CHEN, ZHOU);
        assertThat(again.actor()).isEqualTo(ZHOU);
    }

    @Test
    void theFirstOneSitsDownWhenWhoSatThereLeaves() {
        settings.save(with(ZHOU, CHEN, new Actor("吴管理", Role.ADMINISTRATOR)));
        settings.sitDown("吴管理");

        settings.save(with(CHEN, ZHOU));

        assertThat(settings.actor()).isEqualTo(CHEN);
        assertThat(BureauSettings.load(desk.database()).people()).containsExactly(CHEN, ZHOU);
    }

    @Test
    void sittingDownLeavesAnAuditLine() {
        settings.save(with(CHEN, ZHOU));
        settings.sitDown("周 复核");

        List<AuditEntry> lines = desk.database()
                .read(session -> session
                        .createSelectionQuery("from AuditEntry where action = 'bureau.sit-down'", AuditEntry.class)
                        .getResultList());

        assertThat(lines).singleElement().satisfies(line -> assertThat(line.detail()).isEqualTo("陈登记 → 周 复核"));
    }

    @Test
    void refusesPeopleWithoutAnAdministratorWithoutANameOrTwice() {
        assertThatThrownBy(() -> settings.save(with(ZHOU))).isInstanceOf(Refused.class)
                .hasMessageContaining("至少要有一名管理员");
        assertThatThrownBy(() -> settings.save(with(CHEN, new Actor("", Role.REVIEWER)))).isInstanceOf(Refused.class)
                .hasMessageContaining("复核员没有填姓名");
        assertThatThrownBy(() -> settings.save(with(CHEN, new Actor("陈登记", Role.REVIEWER))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("出现了两次");
        assertThatThrownBy(() -> settings.save(with(CHEN, new Actor("长".repeat(61))))).isInstanceOf(Refused.class)
                .hasMessageContaining("最多 60 个字");
        assertThatThrownBy(() -> settings.sitDown("不认识")).isInstanceOf(Refused.class);
    }

    @Test
    void keepsTargetAndGrossProductByYear() {
        Bureau first = Bureau.FIRST;
        BureauYear both = new BureauYear(new ReportYear(2026), Optional.of(Money.ofYuan("360000000")),
                Optional.of(Money.ofYuan("1770000000000.00")));
        BureauYear productOnly = new BureauYear(new ReportYear(2025), Optional.empty(),
                Optional.of(Money.ofYuan("29150000000")));
        settings.save(years(first, both, productOnly));

        Bureau again = BureauSettings.load(desk.database()).bureau();
        assertThat(again.years()).containsExactly(both, productOnly);
        assertThat(again.target(new ReportYear(2025))).isEmpty();
        assertThat(again.gdp(new ReportYear(2024))).isEmpty();

        settings.save(years(first, productOnly));
        assertThat(BureauSettings.load(desk.database()).bureau().years()).containsExactly(productOnly);
    }

    @Test
    void refusesAYearTwiceWithoutItsNumberAndANoughtToDivideBy() {
        BureauYear one = new BureauYear(new ReportYear(2026), Optional.of(Money.ofYuan("1")), Optional.empty());

        assertThatThrownBy(() -> settings.save(years(Bureau.FIRST, one, one))).isInstanceOf(Refused.class)
                .hasMessageContaining("2026年填了两行");
        assertThatThrownBy(() -> settings.save(years(Bureau.FIRST, new BureauYear(new ReportYear(0), one.target(),
                Optional.empty())))).isInstanceOf(Refused.class).hasMessageContaining("没有填年度");
        assertThatThrownBy(() -> settings.save(years(Bureau.FIRST, new BureauYear(new ReportYear(2026),
                Optional.empty(), Optional.of(Money.ZERO))))).isInstanceOf(Refused.class)
                .hasMessageContaining("地区生产总值");
    }

    private static Bureau years(Bureau first, BureauYear... years) {
        return new Bureau(first.name(), first.regionKey(), first.pointCode(), first.numberPattern(), first.people(),
                List.of(years));
    }

    @Test
    void theRegistrarOfAnOlderFolderStays() {
        desk.database().write(CHEN, "test.older", writing -> {
            writing.session().upsert(new Setting("bureau.registrar", "老张"));
            return true;
        });

        assertThat(BureauSettings.load(desk.database()).people()).containsExactly(new Actor("老张", Role.ADMINISTRATOR));
    }

    private static Bureau with(Actor... people) {
        Bureau first = Bureau.FIRST;
        return new Bureau(first.name(), first.regionKey(), first.pointCode(), first.numberPattern(), List.of(people),
                List.of());
    }
}
