package techcontract.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The calendar of 2026 by hand: 20 May is a Wednesday, its week begins on 18 May. */
class RotationTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private static Rotation.Kept backup(LocalDate day, int hour) {
        return backup(day, hour, false, BackupCondition.PROVED);
    }

    private static Rotation.Kept backup(LocalDate day, int hour, boolean guards, BackupCondition condition) {
        return new Rotation.Kept(day + "T" + hour, day.atTime(hour, 0).atZone(ZONE).toInstant(), guards, condition);
    }

    private static Set<String> staying(List<Rotation.Kept> backups) {
        Set<String> going = Rotation.outdated(backups, TODAY, ZONE);
        return backups.stream()
                .map(Rotation.Kept::name)
                .filter(name -> !going.contains(name))
                .collect(
                        Collectors.toSet());
    }

    @Test
    void keepsSevenDaysEightWeeksAndTwentyFourMonths() {
        List<Rotation.Kept> everyDay = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2023, 1, 1); !day.isAfter(TODAY); day = day.plusDays(1)) {
            everyDay.add(backup(day, 17));
        }

        assertThat(staying(everyDay)).containsExactlyInAnyOrder(
                // the days
                "2026-05-20T17", "2026-05-19T17", "2026-05-18T17", "2026-05-17T17", "2026-05-16T17", "2026-05-15T17",
                "2026-05-14T17",
                // the Sundays before: the week of today and of 17 May are among the days
                "2026-05-10T17", "2026-05-03T17", "2026-04-26T17", "2026-04-19T17", "2026-04-12T17", "2026-04-05T17",
                // the last days of 24 months, May 2026 among the days
                "2026-04-30T17", "2026-03-31T17", "2026-02-28T17", "2026-01-31T17", "2025-12-31T17", "2025-11-30T17",
                "2025-10-31T17", "2025-09-30T17", "2025-08-31T17", "2025-07-31T17", "2025-06-30T17", "2025-05-31T17",
                "2025-04-30T17", "2025-03-31T17", "2025-02-28T17", "2025-01-31T17", "2024-12-31T17", "2024-11-30T17",
                "2024-10-31T17", "2024-09-30T17", "2024-08-31T17", "2024-07-31T17", "2024-06-30T17");
    }

    @Test
    void keepsAllOfTodayAndTheLastOfAnEarlierDay() {
        LocalDate yesterday = TODAY.minusDays(1);

        assertThat(staying(List.of(backup(TODAY, 9), backup(TODAY, 12), backup(yesterday, 9), backup(yesterday, 17))))
                .containsExactlyInAnyOrder("2026-05-20T9", "2026-05-20T12", "2026-05-19T17");
    }

    @Test
    void prefersTheOneThatWasProved() {
        LocalDate yesterday = TODAY.minusDays(1);

        assertThat(staying(List.of(backup(yesterday, 9),
                backup(yesterday, 17, false, BackupCondition.DAMAGED)))).containsExactly("2026-05-19T9");
    }

    @Test
    void neverLetsTheLastGoodOneGo() {
        List<Rotation.Kept> backups = new ArrayList<>(List.of(backup(LocalDate.of(2020, 1, 1), 9)));
        for (int month = 1; month <= 40; month++) {
            backups.add(backup(TODAY.minusMonths(month), 9, false, BackupCondition.DAMAGED));
        }

        assertThat(staying(backups)).contains("2020-01-01T9");
    }

    @Test
    void keepsAMonthLongWhatGuardedAStep() {
        List<Rotation.Kept> backups = List.of(backup(TODAY.minusDays(30), 9, true, BackupCondition.UNPROVED),
                backup(TODAY.minusDays(30), 17), backup(TODAY.minusDays(32), 9, true, BackupCondition.UNPROVED),
                backup(TODAY.minusDays(32), 17));

        assertThat(staying(backups)).containsExactlyInAnyOrder("2026-04-20T9", "2026-04-20T17", "2026-04-18T17");
    }
}
