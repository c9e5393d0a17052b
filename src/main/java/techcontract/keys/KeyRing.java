package techcontract.keys;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;
import techcontract.kernel.WholeFile;

/**
 * Who may open a data folder (钥匙圈): the file {@code techcontract.keys} beside the database, with the data key wrapped
 * once for each person. A new password wraps it anew; the data stay as they are.
 */
public final class KeyRing {
    /** The file's name in the data folder. */
    public static final String FILE = "techcontract.keys";
    private static final String CHECK = "check";
    private static final String LAST = "last";

    private final Path file;
    private final Clock clock;
    private final boolean sealed;
    private final String check;
    private final List<Keyholder> holders;
    private String last;
    private @Nullable DataKey key;

    private KeyRing(Path file, Clock clock, boolean sealed, String check, List<Keyholder> holders,
            String last, @Nullable DataKey key) {
        this.file = file;
        this.clock = clock;
        this.sealed = sealed;
        this.check = check;
        this.holders = new ArrayList<>(holders);
        this.last = last;
        this.key = key;
    }

    /**
     * The ring of a folder, if it has one.
     *
     * @throws Unavailable when it cannot be read
     */
    public static Optional<KeyRing> find(Path folder, Clock clock) {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (InputStreamReader letters = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(letters);
            Map<String, String> all = read.stringPropertyNames()
                    .stream()
                    .collect(Collectors.toMap(Function.identity(), name -> String.valueOf(read.getProperty(name))));
            List<Keyholder> holders = new ArrayList<>();
            for (Optional<Keyholder> one = Keyholder.read(all, 1); one.isPresent(); one = Keyholder.read(all,
                    holders.size() + 1)) {
                holders.add(one.get());
            }
            String check = all.getOrDefault(CHECK, "");
            if (holders.isEmpty() || check.isEmpty()) {
                throw new IOException("no key ring: " + file);
            }
            return Optional.of(new KeyRing(file, clock, Boolean.parseBoolean(all.getOrDefault("sealed", "")), check,
                    holders, all.getOrDefault(LAST, ""), null));
        } catch (IOException | RuntimeException e) {
            throw Unavailable.because(e, "keys.damaged", file);
        }
    }

    /**
     * Makes the ring of a folder, with its first person.
     *
     * @param key the folder's data key: a new one, or the one of the recovery key when the ring was lost
     * @param sealed whether the data are encrypted with it
     * @throws Refused when the password is too weak
     * @throws Unavailable when the folder cannot be written
     */
    public static KeyRing make(Path folder, Clock clock, DataKey key, boolean sealed, String name, Secret secret) {
        PasswordRules.problems(name, String.valueOf(secret.password())).refuseErrors();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Unavailable.because(e, "storage.not-writable", folder);
        }
        KeyRing ring = new KeyRing(folder.resolve(FILE), clock, sealed, check(key),
                List.of(Keyholder.fresh(name, key, secret, false)), name, key);
        ring.write();
        return ring;
    }

    private static String check(DataKey key) {
        return HexFormat.of().formatHex(key.derive(CHECK));
    }

    private void write() {
        Map<String, String> all = new TreeMap<>();
        all.put("sealed", Boolean.toString(sealed));
        all.put(CHECK, check);
        all.put(LAST, last);
        for (int place = 1; place <= holders.size(); place++) {
            holders.get(place - 1).write(all, place);
        }
        WholeFile.replace(file, bytes -> {
            OutputStreamWriter letters = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            Properties written = new Properties();
            written.putAll(all);
            written.store(letters, "techcontract");
            letters.flush();
        });
    }

    /** Whether the data are encrypted with the key. */
    public boolean sealed() {
        return sealed;
    }

    /** Everybody who has a password, in the order they got it. */
    public synchronized List<String> names() {
        return holders.stream().map(Keyholder::name).toList();
    }

    /** Who signed in last. */
    public synchronized String last() {
        return holder(last).map(Keyholder::name).orElse(holders.getFirst().name());
    }

    /** Whether a person's secret has a key file. */
    public synchronized boolean hasKeyFile(String name) {
        return holder(name).filter(Keyholder::keyFile).isPresent();
    }

    /** Whether a person has to choose a new password before anything else. */
    public synchronized boolean mustChange(String name) {
        return holder(name).filter(Keyholder::mustChange).isPresent();
    }

    /** Until when a person's password is not looked at. */
    public synchronized Optional<Instant> lockedUntil(String name) {
        return holder(name).flatMap(Keyholder::lockedUntil).filter(until -> clock.instant().isBefore(until));
    }

    private Optional<Keyholder> holder(String name) {
        return holders.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * Lets a person in; takes about half a second, so that guessing takes long.
     *
     * @return how many wrong passwords came before
     * @throws Refused when the secret is wrong, or too many were; the count survives a restart
     * @throws Unavailable when the count cannot be written; nobody is let in then
     */
    public synchronized int unlock(String name, Secret secret) {
        Keyholder holder = holder(name).orElseThrow(() -> Refused.because("keys.unknown", name));
        Instant now = clock.instant();
        if (holder.isLocked(now)) {
            throw locked(holder, now);
        }
        // Counted before it is looked at: whoever pulls the plug meanwhile gains no attempt.
        Keyholder failed = holder.failed(now);
        replace(failed);
        Optional<DataKey> opened = holder.wrapping().open(secret);
        if (opened.isEmpty()) {
            throw failed.isLocked(now)
                    ? locked(failed, now)
                    : Refused.because(holder.keyFile() ? "keys.wrong-file" : "keys.wrong", failed.failures());
        }
        last = name;
        replace(holder.proved());
        key = opened.get();
        return holder.failures();
    }

    private Refused locked(Keyholder holder, Instant now) {
        long minutes = Math.ceilDiv(ChronoUnit.SECONDS.between(now, holder.lockedUntil().orElse(now)), 60);
        return Refused.because("keys.locked", holder.failures(), minutes);
    }

    private void replace(Keyholder changed) {
        List<Keyholder> before = List.copyOf(holders);
        holders.replaceAll(one -> one.name().equals(changed.name()) ? changed : one);
        write(before);
    }

    private void write(List<Keyholder> before) {
        try {
            write();
        } catch (RuntimeException e) {
            holders.clear();
            holders.addAll(before);
            throw e;
        }
    }

    /**
     * The data key, once somebody is in.
     *
     * @throws IllegalStateException before that
     */
    public synchronized DataKey key() {
        if (key == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return key;
    }

    /**
     * Changes a person's own secret.
     *
     * @throws Refused when the present one is wrong, the new one too weak or the same
     */
    public synchronized void change(String name, Secret present, Secret fresh) {
        unlock(name, present);
        PasswordRules.problems(name, String.valueOf(fresh.password())).refuseErrors();
        if (String.valueOf(present.password()).equals(String.valueOf(fresh.password()))
                && fresh.hasKeyFile() == hasKeyFile(name)) {
            throw new Refused(new Problems().error("password", "keys.password-same"));
        }
        replace(Keyholder.fresh(name, key(), fresh, false));
    }

    /**
     * Gives a person a first password, or a new one in place of a forgotten one; they change it at the next sign-in.
     *
     * @throws Refused when it is too weak
     */
    public synchronized void give(String name, Secret first) {
        PasswordRules.problems(name, String.valueOf(first.password())).refuseErrors();
        Keyholder fresh = Keyholder.fresh(name, key(), first, true);
        if (holder(name).isPresent()) {
            replace(fresh);
        } else {
            List<Keyholder> before = List.copyOf(holders);
            holders.add(fresh);
            write(before);
        }
    }

    /** Takes the key from everybody who works here no more; the last one keeps it. */
    public synchronized void keepOnly(Collection<String> names) {
        List<Keyholder> left = holders.stream().filter(one -> names.contains(one.name())).toList();
        if (!left.isEmpty() && left.size() < holders.size()) {
            List<Keyholder> before = List.copyOf(holders);
            holders.clear();
            holders.addAll(left);
            write(before);
        }
    }

    /**
     * Lets somebody in who has nothing but the recovery key, and gives them a new password.
     *
     * @throws Refused when the key is another folder's, or the password too weak
     */
    public synchronized void recover(DataKey recovered, String name, Secret fresh) {
        if (!check(recovered).equals(check)) {
            throw Refused.because("keys.recovery-other");
        }
        PasswordRules.problems(name, String.valueOf(fresh.password())).refuseErrors();
        if (holder(name).isEmpty()) {
            throw Refused.because("keys.unknown", name);
        }
        key = recovered;
        replace(Keyholder.fresh(name, recovered, fresh, false));
    }
}
