package techcontract.contract;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import techcontract.Desk;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.kernel.Role;
import techcontract.storage.DatabaseLocation;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;
import techcontract.testing.TestDesk;

/**
 * Two windows that take random steps with random contracts, some of them stale, some not to be taken, until they are
 * killed or done. Says {@code + number} for each number that was acknowledged and {@code .} for every operation.
 */
final class NumberingProgram {
    private static final List<ContractStep> STEPS = List.of(ContractStep.values());
    private static final Actor CLERK = new Actor("办理人", Role.ADMINISTRATOR);
    private static final int POOL = 12;

    private final Desk desk;
    private final TestSteps steps;
    private final AtomicInteger left;
    private final AtomicInteger pairs;
    private final Map<Long, Contract> seen = new ConcurrentHashMap<>();

    private NumberingProgram(Desk desk, int operations, int firstPair) {
        this.desk = desk;
        this.steps = new TestSteps(desk.register(), TestDesk.TODAY);
        this.left = new AtomicInteger(operations);
        this.pairs = new AtomicInteger(firstPair);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Clock clock = Clock.fixed(TestDesk.CLOCK.instant(), ZoneId.of("Asia/Shanghai"));
        int seed = Integer.parseInt(arguments[1]);
        try (Desk desk = Desk.open(new DatabaseLocation(Path.of(arguments[0])), clock)) {
            NumberingProgram program = new NumberingProgram(desk, Integer.parseInt(arguments[2]), seed * 1_000_000);
            Thread other = Thread.ofPlatform().start(() -> program.window(new Random(seed + 1L)));
            program.window(new Random(seed));
            other.join();
        }
    }

    private void window(Random random) {
        while (left.getAndDecrement() > 0) {
            operate(random);
            System.out.println(".");
        }
        System.out.flush();
    }

    private void operate(Random random) {
        List<Long> ids = List.copyOf(seen.keySet());
        if (ids.size() < POOL) {
            Contract drafted = draft(random);
            seen.put(drafted.id(), drafted);
            return;
        }
        // What this window saw last may be stale by now: the other window works on the same contracts.
        Contract known = seen.get(ids.get(random.nextInt(ids.size())));
        Contract contract = known == null ? draft(random) : known;
        try {
            Contract moved = steps.take(contract, step(contract, random), CLERK);
            if (moved.status() == ContractStatus.REGISTERED) {
                System.out.println("+ " + moved.registrationNumber().orElseThrow());
            }
            keep(moved);
        } catch (Refused e) {
            keep(desk.register().open(contract.id()));
        }
    }

    private void keep(Contract contract) {
        if (contract.status().isFinal()) {
            seen.remove(contract.id());
        } else {
            seen.put(contract.id(), contract);
        }
    }

    // Mostly what may be taken, the way to the number first; sometimes anything at all.
    private static ContractStep step(Contract contract, Random random) {
        List<ContractStep> possible = STEPS.stream().filter(contract::mayNow).toList();
        if (random.nextInt(5) == 0 || possible.isEmpty()) {
            return STEPS.get(random.nextInt(STEPS.size() - 1));
        }
        List<ContractStep> forward = possible.stream()
                .filter(List.of(ContractStep.SUBMIT, ContractStep.ACCEPT, ContractStep.RECOGNISE,
                        ContractStep.REGISTER)::contains)
                .toList();
        List<ContractStep> among = forward.isEmpty() || random.nextInt(3) == 0 ? possible : forward;
        return among.get(random.nextInt(among.size()));
    }

    // One in eight is large: registering it draws a number, and is refused after that for want of a review.
    private Contract draft(Random random) {
        int pair = pairs.getAndIncrement();
        String yuan = random.nextInt(8) == 0
                ? "7" + (100_000 + random.nextInt(900_000))
                : "" + (10_000 + pair % 4_000_000);
        ContractDraft draft = Drafts.ofPair(pair, Drafts.development("项目" + pair));
        Price price = new Price(Money.ofYuan(yuan), "1", "", null, null, "", "", null);
        return desk.register().draft(CLERK, Edited.from(draft).price(price).draft());
    }
}
