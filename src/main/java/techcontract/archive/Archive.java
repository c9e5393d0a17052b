package techcontract.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.contract.Contract;
import techcontract.contract.ContractRegister;
import techcontract.contract.ContractUse;
import techcontract.kernel.Actor;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;
import techcontract.keys.DataKey;
import techcontract.rules.Limit;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/**
 * The contracts' attachments (附件档案): files them, withdraws them with a reason, and notices what was deleted or altered
 * outside. A row is written only once its file is on the disk.
 */
public final class Archive {
    private static final long RESERVE = 64L << 20;
    private static final long LARGEST_IN_MEMORY = 64L << 20;

    private final Database database;
    private final ContractRegister register;
    private final ContentStore store;
    private final Clock clock;

    /**
     * @param folder where the files lie, such as {@code attachments} beside the database; made when the first one comes
     * @param key what they are sealed with
     */
    public Archive(Database database, ContractRegister register, Path folder, Optional<DataKey> key, Clock clock) {
        this.database = database;
        this.register = register;
        this.store = new ContentStore(folder, RESERVE, key);
        this.clock = clock;
    }

    /**
     * Files a copy of a file with a contract. Adding a content the contract has already puts its file back where that
     * was deleted or altered.
     *
     * @param materialCode the material it is, or empty
     * @throws Refused when the file is not taken, or the contract has it already
     * @throws Unavailable when the disk is full or cannot be written; nothing is filed then
     */
    public Attachment add(Actor actor, long contractId, Path file, String materialCode, Progress progress) {
        String name = FileNames.lastOf(file);
        FileKind.accept(file, name);
        StoredContent content = store.keep(file, progress);
        return database.write(actor, "archive.add", writing -> {
            Attachment known = same(writing.session(), contractId, content.sha256());
            if (known == null) {
                Attachment added = new Attachment(contractId, name, materialCode, content, actor, clock.instant());
                writing.session().insert(added);
                trace(writing, added, added.toString());
                return added;
            }
            if (!content.fresh()) {
                throw Refused.because("archive.already", name, known.fileName(), day(known));
            }
            trace(writing, known, "restored " + known);
            return known;
        });
    }

    private static @Nullable Attachment same(StatelessSession session, long contractId, String sha256) {
        return session.createSelectionQuery(
                "from Attachment where contractId = :contract and sha256 = :hash and removedAt is null",
                Attachment.class)
                .setParameter("contract", contractId)
                .setParameter("hash", sha256)
                .getSingleResultOrNull();
    }

    /** 归类 as a material of the checklist, or as none. */
    public Attachment classify(Actor actor, Attachment attachment, String materialCode) {
        return database.write(actor, "archive.classify", writing -> {
            Attachment stored = load(writing, attachment);
            String before = stored.materialCode();
            stored.classify(materialCode);
            writing.session().update(stored);
            trace(writing, stored, before + " → " + materialCode);
            return stored;
        });
    }

    /**
     * 撤下: the attachment no longer counts; its row and its file stay.
     *
     * @throws Refused without a reason, or when it was withdrawn already
     */
    public Attachment withdraw(Actor actor, Attachment attachment, String reason) {
        return database.write(actor, "archive.withdraw", writing -> {
            Attachment stored = load(writing, attachment);
            stored.withdraw(actor, clock.instant(), reason.strip());
            writing.session().update(stored);
            trace(writing, stored, stored + ": " + stored.removedReason());
            return stored;
        });
    }

    private static Attachment load(Writing writing, Attachment attachment) {
        return Objects.requireNonNull(writing.session().get(Attachment.class, attachment.id()));
    }

    private static void trace(Writing writing, Attachment attachment, String detail) {
        writing.trace("contract " + attachment.contractId() + " attachment " + attachment.id(), detail);
    }

    /** Everything filed with a contract, oldest first, the withdrawn too. */
    public List<Attachment> of(long contractId) {
        return database.read(session -> session
                .createSelectionQuery("from Attachment where contractId = :contract order by id", Attachment.class)
                .setParameter("contract", contractId)
                .getResultList());
    }

    private List<Attachment> all() {
        return database.read(session -> session.createSelectionQuery("from Attachment order by id", Attachment.class)
                .getResultList());
    }

    /** Compares every file of a contract with its hash. */
    public Verification verify(long contractId, Progress progress) {
        return verify(of(contractId), progress);
    }

    /** Compares every file of every contract with its hash; each content is read once. */
    public Verification verifyAll(Progress progress) {
        return verify(all(), progress);
    }

    private Verification verify(List<Attachment> attachments, Progress progress) {
        long total = attachments.size();
        Map<String, Condition> known = new HashMap<>();
        Map<Long, String> contracts = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Attachment attachment : attachments) {
            progress.step(findings.size(), total);
            Condition condition = known.computeIfAbsent(attachment.sha256(),
                    hash -> store.condition(hash, attachment.byteCount(), heeding(progress)));
            String contract = condition == Condition.SOUND
                    ? ""
                    : contracts.computeIfAbsent(attachment.contractId(), id -> words(register.open(id)));
            findings.add(new Finding(attachment, condition, contract, day(attachment)));
        }
        return new Verification(findings);
    }

    // Files are counted, but within a large one the user may stop too.
    private static Progress heeding(Progress progress) {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                // files are counted, not bytes
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private static String words(Contract contract) {
        String project = contract.typed().subject().projectName();
        return contract.registrationNumber().map(number -> number + " " + project).orElse(project);
    }

    private String day(Attachment attachment) {
        return LocalDate.ofInstant(attachment.addedAt(), clock.getZone()).toString();
    }

    /**
     * The files in the store that no row speaks of (无主文件): copies left half-made, damaged ones set aside, strangers.
     */
    public List<Path> strays() {
        Set<Path> known = all().stream()
                .map(attachment -> store.file(attachment.sha256()))
                .collect(Collectors.toSet());
        return store.files().stream().filter(file -> !known.contains(file)).toList();
    }

    /**
     * The content, compared with its hash while it is read: the end is reached only when every byte is right.
     *
     * @throws Refused when the file is missing
     */
    public InputStream open(Attachment attachment) {
        try {
            return store.open(attachment.sha256());
        } catch (IOException _) {
            throw fault(attachment);
        }
    }

    /**
     * One page of the file, once all of it was read and found sound; of a sealed one nothing plain touches the disk.
     *
     * @param place which page, from 0; the last one where there are fewer
     * @param width how wide, about, in pixels
     * @throws Refused naming the file that is missing, altered, unreadable, or cannot be shown
     */
    public Picture page(Attachment attachment, int place, int width, Progress progress) {
        if (store.isSealed(attachment.sha256()) && attachment.byteCount() > LARGEST_IN_MEMORY) {
            throw Refused.because("archive.preview-sealed", attachment.fileName(), attachment.byteCount() >> 20);
        }
        Condition condition = store.condition(attachment.sha256(), attachment.byteCount(), heeding(progress));
        if (condition != Condition.SOUND) {
            throw fault(attachment, condition);
        }
        if (!store.isSealed(attachment.sha256())) {
            return Preview.page(store.file(attachment.sha256()), attachment, place, width);
        }
        try (InputStream bytes = open(attachment)) {
            return Preview.page(bytes.readAllBytes(), attachment, place, width);
        } catch (IOException _) {
            throw fault(attachment);
        }
    }

    /**
     * Seals the attachments of a folder that was plain (加密旧附件).
     *
     * @param folder where the files lie
     * @throws Unavailable when the disk is full or cannot be written; what is sealed stays sealed
     */
    public static void seal(Path folder, DataKey key, Progress progress) {
        new ContentStore(folder, RESERVE, Optional.of(key)).seal(progress);
    }

    private Refused fault(Attachment attachment) {
        Condition found = store.condition(attachment.sha256(), attachment.byteCount(), Progress.NONE);
        return fault(attachment, found == Condition.SOUND ? Condition.UNREADABLE : found);
    }

    private Refused fault(Attachment attachment, Condition condition) {
        Finding finding = new Finding(attachment, condition, words(register.open(attachment.contractId())),
                day(attachment));
        return new Refused(new Verification(List.of(finding)).problems());
    }

    /**
     * Until when the rule book asks for a contract's archive at least (档案保存期), counted from its last step; empty where
     * nothing happened yet or no term is set. Nothing filed is ever deleted, before or after.
     */
    public Optional<LocalDate> keptUntil(Contract contract) {
        int years = register.rulesOf(contract).limit(Limit.ARCHIVE_YEARS);
        return years == 0 || contract.events().isEmpty()
                ? Optional.empty()
                : Optional.of(contract.events().getLast().happenedOn().plusYears(years));
    }

    /** The name to propose for a copy outside. */
    public static String nameOutside(Attachment attachment) {
        return FileNames.savable(attachment.fileName());
    }

    /**
     * Writes a copy outside, as a whole or not at all.
     *
     * @throws Refused naming the file that is missing or altered
     * @throws Unavailable when the copy cannot be written
     */
    public void copy(Attachment attachment, Path target, Progress progress) {
        Path fresh = target.resolveSibling("~" + UUID.randomUUID() + ".tmp");
        try (InputStream bytes = open(attachment)) {
            write(bytes, fresh, attachment.byteCount(), progress);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (VerifiedStream.Altered _) {
            throw fault(attachment, Condition.ALTERED);
        } catch (IOException e) {
            throw Unavailable.because(e, "archive.copy-failed", target);
        } finally {
            discard(fresh);
        }
    }

    private static void write(InputStream bytes, Path fresh, long size, Progress progress) throws IOException {
        try (OutputStream target = Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW)) {
            byte[] block = new byte[1 << 16];
            long written = 0;
            for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
                target.write(block, 0, count);
                written += count;
                progress.step(written, size);
            }
        }
    }

    private static void discard(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException _) {
            // the message about the failure itself matters more
        }
    }

    /** Why a contract with attachments stays (有附件). */
    public static ContractUse use() {
        return ContractUse.of(Attachment.class, "archive.used");
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(Attachment.class);
    }
}
