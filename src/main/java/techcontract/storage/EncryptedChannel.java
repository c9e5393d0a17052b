package techcontract.storage;

import static techcontract.storage.EncryptedHeader.SECTOR;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;
import techcontract.keys.DataKey;

/**
 * A file that reads and writes as a plain one and lies encrypted on the disk (加密文件), sector by sector behind one sector
 * of header. Reads go on side by side, a write is alone.
 *
 * <p>
 * A last sector that is not full lies there in full, followed by as many bytes as it holds: so the length can be told.
 */
final class EncryptedChannel extends FileBaseDefault {
    private static final int PIECE = 16 * SECTOR;

    private final FileChannel base;
    private final DataKey key;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();
    private volatile @Nullable EncryptedHeader header;
    private long size;

    /** Nothing is read or written before the first use: H2 locks the file first. */
    EncryptedChannel(FileChannel base, DataKey key) {
        this.base = base;
        this.key = key;
    }

    /** A cipher and the piece it works on. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Worker(SectorCipher cipher, byte[] piece) {}

    private interface Work<T> {
        T on(Worker worker) throws IOException;
    }

    private <T> T with(Work<T> work) throws IOException {
        Worker worker = idle.poll();
        if (worker == null) {
            worker = new Worker(opened().cipher(), new byte[PIECE]);
        }
        try {
            return work.on(worker);
        } finally {
            idle.add(worker);
        }
    }

    private EncryptedHeader opened() throws IOException {
        EncryptedHeader known = header;
        return known == null ? open() : known;
    }

    private synchronized EncryptedHeader open() throws IOException {
        EncryptedHeader known = header;
        if (known != null) {
            return known;
        }
        long length = base.size();
        EncryptedHeader found;
        if (length < SECTOR) {
            found = EncryptedHeader.fresh(key);
            writeFully(ByteBuffer.wrap(found.sector()), 0);
            base.force(true);
            size = 0;
        } else {
            byte[] sector = new byte[SECTOR];
            readFully(ByteBuffer.wrap(sector), 0);
            found = EncryptedHeader.of(sector, key);
            if (!found.isOpened()) {
                throw new IOException("another key");
            }
            size = plainSize(length);
        }
        header = found;
        return found;
    }

    /** How many bytes a file holds that takes this many on the disk. */
    static long plainSize(long length) {
        long body = Math.max(0, length - SECTOR);
        return body % SECTOR == 0 ? body : Math.max(0, body - SECTOR);
    }

    private static long bodySize(long size) {
        long rest = size % SECTOR;
        return rest == 0 ? size : size - rest + SECTOR + rest;
    }

    @Override
    public long size() throws IOException {
        opened();
        lock.readLock().lock();
        try {
            return size;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int read(ByteBuffer target, long position) throws IOException {
        requirePosition(position);
        opened();
        lock.readLock().lock();
        try {
            if (!target.hasRemaining()) {
                return 0;
            }
            if (position >= size) {
                return -1;
            }
            int count = (int) Math.min(target.remaining(), size - position);
            return with(worker -> {
                for (int done = 0; done < count;) {
                    done += readPiece(worker, target, position + done, count - done);
                }
                return count;
            });
        } finally {
            lock.readLock().unlock();
        }
    }

    private int readPiece(Worker worker, ByteBuffer target, long position, int wanted) throws IOException {
        int within = (int) (position % SECTOR);
        int count = Math.min(wanted, PIECE - within);
        load(worker, position - within, within + count);
        target.put(worker.piece(), within, count);
        return count;
    }

    // Decrypts the sectors from a sector's start on, as many as it takes.
    private void load(Worker worker, long start, int count) throws IOException {
        int whole = (count + SECTOR - 1) / SECTOR * SECTOR;
        readFully(ByteBuffer.wrap(worker.piece(), 0, whole), SECTOR + start);
        for (int place = 0; place < whole; place += SECTOR) {
            worker.cipher().decrypt((start + place) / SECTOR, worker.piece(), place, SECTOR);
        }
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int write(ByteBuffer source, long position) throws IOException {
        requirePosition(position);
        opened();
        lock.writeLock().lock();
        try {
            int count = source.remaining();
            return with(worker -> {
                if (count > 0) {
                    fillUpTo(worker, position);
                }
                for (int done = 0; done < count;) {
                    done += writePiece(worker, source, position + done, count - done);
                }
                return count;
            });
        } finally {
            lock.writeLock().unlock();
        }
    }

    // A plain file reads zero where nobody wrote before its end.
    private void fillUpTo(Worker worker, long position) throws IOException {
        while (size < position) {
            int count = (int) Math.min(position - size, PIECE - size % SECTOR);
            writePiece(worker, ByteBuffer.allocate(count), size, count);
        }
    }

    private int writePiece(Worker worker, ByteBuffer source, long position, int wanted) throws IOException {
        int within = (int) (position % SECTOR);
        int count = Math.min(wanted, PIECE - within);
        long start = position - within;
        int whole = (within + count + SECTOR - 1) / SECTOR * SECTOR;
        prepareEdges(worker, start, within, count, whole);
        source.get(worker.piece(), within, count);
        for (int place = 0; place < whole; place += SECTOR) {
            worker.cipher().encrypt((start + place) / SECTOR, worker.piece(), place, SECTOR);
        }
        writeFully(ByteBuffer.wrap(worker.piece(), 0, whole), SECTOR + start);
        if (position + count > size) {
            grow(position + count);
        }
        return count;
    }

    // What stands beside the bytes written in their first and last sector stays; past the end it is zero.
    private void prepareEdges(Worker worker, long start, int within, int count, int whole) throws IOException {
        int end = within + count;
        boolean firstPartial = within > 0;
        boolean lastPartial = end % SECTOR != 0 && start + end < size;
        if ((firstPartial || lastPartial) && start < size) {
            int known = (int) Math.min(whole, size - start);
            load(worker, start, known);
            java.util.Arrays.fill(worker.piece(), known, whole, (byte) 0);
        } else {
            java.util.Arrays.fill(worker.piece(), 0, whole, (byte) 0);
        }
    }

    private void grow(long newSize) throws IOException {
        size = newSize;
        setBody();
    }

    private void setBody() throws IOException {
        long wanted = SECTOR + bodySize(size);
        long length = base.size();
        if (length > wanted) {
            base.truncate(wanted);
        } else if (length < wanted) {
            writeFully(ByteBuffer.allocate((int) (wanted - length)), length);
        }
    }

    @Override
    protected void implTruncate(long newSize) throws IOException {
        requirePosition(newSize);
        opened();
        lock.writeLock().lock();
        try {
            if (newSize < size) {
                size = newSize;
                setBody();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static void requirePosition(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("position " + position);
        }
    }

    private void readFully(ByteBuffer target, long position) throws IOException {
        for (long at = position; target.hasRemaining();) {
            int count = base.read(target, at);
            if (count < 0) {
                throw new EOFException();
            }
            at += count;
        }
    }

    private void writeFully(ByteBuffer source, long position) throws IOException {
        for (long at = position; source.hasRemaining();) {
            at += base.write(source, at);
        }
    }

    @Override
    public void force(boolean metaData) throws IOException {
        base.force(metaData);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long length, boolean shared) throws IOException {
        return base.tryLock(position, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }
}
