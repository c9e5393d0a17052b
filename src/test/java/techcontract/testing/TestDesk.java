package techcontract.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import techcontract.Desk;
import techcontract.kernel.Actor;
import techcontract.kernel.Role;
import techcontract.storage.DatabaseLocation;

/** A desk on a database of its own, on a day that stands still. */
public final class TestDesk {
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    public static final Clock CLOCK = Clock.fixed(TODAY.atTime(10, 42).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
            ZoneId.of("Asia/Shanghai"));
    public static final Actor CLERK = new Actor("张登记");
    public static final Actor ADMINISTRATOR = new Actor("赵管理", Role.ADMINISTRATOR);

    private TestDesk() {}

    public static Desk in(Path folder) {
        return Desk.open(new DatabaseLocation(folder), CLOCK);
    }

    /** A file of the sample data. */
    public static Path sample(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty("techcontract.samples"))).resolve(name);
    }

    /** The bureau's invented ledger of 2021 to 2023. */
    public static Path ledger() {
        return sample("江海区技术合同台账2021-2023（虚构）.xlsx");
    }
}
