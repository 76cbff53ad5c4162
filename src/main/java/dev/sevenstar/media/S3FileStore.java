package dev.sevenstar.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket, under the same paths as in a folder. Uploads arrive in a folder of this machine first, where they
 * are hashed and looked at; the store itself checks what it gets by its MD5 and shows it only when it is whole.
 */
final class S3FileStore implements FileStore {

    private static final Duration PATIENCE_OF_A_CHECK = Duration.ofSeconds(3);
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Pattern MD5 = Pattern.compile("\"?([0-9a-f]{32})\"?");

    private final S3Client s3;
    private final String bucket;
    private final String prefix;
    private final Arrivals arrivals;

    /** Whether the tags this store gives to its objects are their MD5, as most do unless they encrypt by themselves. */
    private boolean tagsByMd5;

    S3FileStore(S3Client s3, String bucket, String prefix, Path folder) throws IOException {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
        this.arrivals = new Arrivals(folder);
    }

    @Override
    public ReceivedFile receive(InputStream bytes, long limit) throws IOException {
        return arrivals.receive(bytes, limit);
    }

    @Override
    public void place(ReceivedFile file, FileKey key) throws IOException {
        try (var bytes = Files.newInputStream(file.path())) {
            put(key.path(), Md5.of(bytes), RequestBody.fromFile(file.path()));
        }
    }

    @Override
    public void put(FileKey key, byte[] bytes) throws IOException {
        put(key.path(), Md5.of(bytes), RequestBody.fromBytes(bytes));
    }

    @Override
    public OptionalLong size(FileKey key) throws IOException {
        try {
            return OptionalLong.of(
                    ask(() -> s3.headObject(head -> head.bucket(bucket).key(name(key.path()))))
                            .contentLength());
        } catch (NoSuchFileException e) {
            // This answer has no words: in a bucket that is gone every file looks like one that never was.
            check();
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream open(FileKey key, long from, long length) throws IOException {
        if (length == 0) {
            if (size(key).isEmpty()) throw new NoSuchFileException(key.path());
            return InputStream.nullInputStream();
        }
        var request = GetObjectRequest.builder().bucket(bucket).key(name(key.path()));
        if (from > 0 || length < Long.MAX_VALUE) request.range(range(from, length));
        try {
            return new WholeStream(ask(() -> s3.getObject(request.build())));
        } catch (StoreAway e) {
            if (e.getCause() instanceof S3Exception said && said.statusCode() == RANGE_NOT_SATISFIABLE)
                return InputStream.nullInputStream();
            throw e;
        }
    }

    @Override
    public List<StoredFile> list(FileKey.Area area, String beginning) throws IOException {
        var folder = name(FileKey.folder(area, beginning) + "/");
        return ask(() -> s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(folder)).contents().stream()
                .flatMap(this::stored)
                .toList());
    }

    @Override
    public void remove(FileKey.Area area, String hash) throws IOException {
        for (var file : list(area, hash)) delete(file.key().path());
    }

    @Override
    public void sweep(Instant now) throws IOException {
        arrivals.sweep(now);
    }

    @Override
    public void check() throws IOException {
        check(PATIENCE_OF_A_CHECK);
    }

    void check(Duration patience) throws IOException {
        ask(() -> s3.headBucket(
                head -> head.bucket(bucket).overrideConfiguration(config -> config.apiCallTimeout(patience))));
    }

    /** Writes a small file, reads it and takes it away again. */
    void tryOut(String name) throws IOException {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var md5 = Md5.of(bytes);
        tagsByMd5 = Md5.text(md5).equals(md5(put(name, md5, RequestBody.fromBytes(bytes))));
        ask(() -> s3.getObjectAsBytes(get -> get.bucket(bucket).key(name(name))));
        delete(name);
    }

    private @Nullable String put(String path, byte[] md5, RequestBody body) throws IOException {
        var checksum = Base64.getEncoder().encodeToString(md5);
        return ask(() -> s3.putObject(put -> put.bucket(bucket).key(name(path)).contentMD5(checksum), body))
                .eTag();
    }

    private void delete(String path) throws IOException {
        ask(() -> s3.deleteObject(delete -> delete.bucket(bucket).key(name(path))));
    }

    private Stream<StoredFile> stored(S3Object object) {
        return FileKey.ofPath(object.key().substring(prefix.length())).stream()
                .map(key -> new StoredFile(key, object.size(), tagsByMd5 ? md5(object.eTag()) : null));
    }

    private String name(String path) {
        return prefix + path;
    }

    private static String range(long from, long length) {
        var last = length > Long.MAX_VALUE - from ? "" : String.valueOf(from + length - 1);
        return "bytes=" + from + "-" + last;
    }

    private static @Nullable String md5(@Nullable String tag) {
        if (tag == null) return null;
        var found = MD5.matcher(tag);
        return found.matches() ? found.group(1) : null;
    }

    private static <T> T ask(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(e.getMessage());
        } catch (SdkException e) {
            throw new StoreAway(e);
        }
    }
}
