package techcontract.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One person on the key ring (持钥人).
 *
 * @param name the person's name, as in the bureau's people
 * @param wrapping the data key as this person's secret hides it
 * @param keyFile whether a key file belongs to the secret
 * @param mustChange whether the password was set by somebody else and has to be changed at the next sign-in
 * @param failures wrong passwords since the last right one
 * @param lockedUntil until when no password is looked at
 */
record Keyholder(String name, Wrapping wrapping, boolean keyFile, boolean mustChange, int failures,
        Optional<Instant> lockedUntil) {
    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    static Keyholder fresh(String name, DataKey key, Secret secret, boolean mustChange) {
        return new Keyholder(name, Wrapping.of(key, secret), secret.hasKeyFile(), mustChange, 0, Optional.empty());
    }

    /** After a wrong password: from the fifth on locked for 1, 2, 4 … 64 minutes. */
    Keyholder failed(Instant now) {
        int count = failures + 1;
        Optional<Instant> locked = count < FREE_FAILURES
                ? Optional.empty()
                : Optional.of(now.plus(FIRST_LOCK.multipliedBy(1L << Math.min(count - FREE_FAILURES, MOST_DOUBLINGS))));
        return new Keyholder(name, wrapping, keyFile, mustChange, count, locked);
    }

    Keyholder proved() {
        return new Keyholder(name, wrapping, keyFile, mustChange, 0, Optional.empty());
    }

    boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    void write(Map<String, String> all, int place) {
        String at = place + ".";
        all.put(at + "name", name);
        all.put(at + "rounds", Integer.toString(wrapping.rounds()));
        all.put(at + "salt", wrapping.salt());
        all.put(at + "wrapped", wrapping.wrapped());
        all.put(at + "key-file", Boolean.toString(keyFile));
        all.put(at + "must-change", Boolean.toString(mustChange));
        all.put(at + "failures", Integer.toString(failures));
        all.put(at + "locked-until", lockedUntil.map(Instant::toString).orElse(""));
    }

    /**
     * The person at a place.
     *
     * @throws RuntimeException when it cannot be read
     */
    static Optional<Keyholder> read(Map<String, String> all, int place) {
        String at = place + ".";
        String name = all.getOrDefault(at + "name", "");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String locked = all.getOrDefault(at + "locked-until", "");
        return Optional.of(new Keyholder(name,
                new Wrapping(Integer.parseInt(all.getOrDefault(at + "rounds", "")), all.getOrDefault(at + "salt", ""),
                        all.getOrDefault(at + "wrapped", "")),
                Boolean.parseBoolean(all.getOrDefault(at + "key-file", "")),
                Boolean.parseBoolean(all.getOrDefault(at + "must-change", "")),
                Integer.parseInt(all.getOrDefault(at + "failures", "")),
                locked.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(locked))));
    }
}
