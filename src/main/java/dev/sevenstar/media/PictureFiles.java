package dev.sevenstar.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The files of pictures: the original, which is never shown, and the sizes made from it. */
@Component
class PictureFiles {

    private static final Lock[] LOCKS =
            Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    private final FileStore store;

    PictureFiles(FileStore store) {
        this.store = store;
    }

    void keep(ReceivedFile file) {
        try {
            store.keep(file, FileKey.original(FileKey.Area.PICTURES, file.hash()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that could be made again: whole or not there, but nobody waits for the disk. Returns their hash. */
    String adopt(byte[] bytes) {
        try {
            var hash = HashingStream.hash(bytes);
            var key = FileKey.original(FileKey.Area.PICTURES, hash);
            if (!store.has(key)) store.put(key, bytes);
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keepDerived(String hash, Examination examined) {
        try {
            for (var size : examined.derive().entrySet())
                store.put(FileKey.derived(hash, size.getKey()), size.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One size; made now, with the others, if nobody has yet. Empty if there is no such picture. */
    Optional<byte[]> read(String hash, int size) {
        try {
            var key = FileKey.derived(hash, size);
            var there = store.find(key);
            if (there.isPresent() || !makeMissing(hash)) return there;
            return store.find(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False if there is no original. Two who ask for the same picture at once make it once. */
    boolean makeMissing(String hash) throws IOException {
        var original = FileKey.original(FileKey.Area.PICTURES, hash);
        var lock = lock(hash);
        lock.lock();
        try {
            var there = store.list(FileKey.Area.PICTURES, hash).stream()
                    .map(StoredFile::key)
                    .collect(Collectors.toSet());
            if (!there.contains(original)) return false;
            if (there.containsAll(derived(hash))) return true;
            var bytes = store.read(original);
            keepDerived(hash, Examination.of(PictureHeader.read(bytes), bytes));
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody keeps, derives or forgets the same file meanwhile, on this node. */
    void alone(String hash, Runnable work) {
        var lock = lock(hash);
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private static Lock lock(String hash) {
        return LOCKS[Math.floorMod(hash.hashCode(), LOCKS.length)];
    }

    private static List<FileKey> derived(String hash) {
        return PictureLimits.SIZES.stream()
                .map(size -> FileKey.derived(hash, size))
                .toList();
    }
}
