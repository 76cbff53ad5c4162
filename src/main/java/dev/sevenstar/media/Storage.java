package dev.sevenstar.media;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the market keeps in files, by kind and by shop. */
@Component
public class Storage {

    /** Originals alone: sizes that are derived can be made again. */
    public record Kind(String name, long files, long bytes) {}

    public record ShopShare(long shopId, long bytes) {}

    public record Disk(long free, long total) {}

    public record Bucket(String place, boolean answers) {}

    private final JdbcClient jdbc;
    private final FileSettings settings;
    private final S3Settings s3;
    private final FileStore store;

    Storage(JdbcClient jdbc, FileSettings settings, S3Settings s3, FileStore store) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.s3 = s3;
        this.store = store;
    }

    public List<Kind> kinds() {
        return jdbc.sql("""
                select 'pictures' as name, count(*) as files, coalesce(sum(bytes), 0) as bytes from picture
                union all select 'videos', count(*), coalesce(sum(bytes), 0) from video
                union all select 'attachments', count(*), coalesce(sum(bytes), 0) from attachment
                union all select 'bin', count(*), coalesce(sum(bytes), 0) from (
                    select bytes from deleted_picture union all select bytes from deleted_video) binned""").query(Kind.class).list();
    }

    /** Those that keep most, the largest first. */
    public List<ShopShare> largest(int limit) {
        return jdbc.sql("""
                select shop_id, used_bytes as bytes from media_space
                where used_bytes > 0 order by used_bytes desc, shop_id desc limit :limit""").param("limit", limit).query(ShopShare.class).list();
    }

    /** Empty when the files lie in a folder. */
    public Optional<Bucket> bucket() {
        return s3.isMeant() ? Optional.of(new Bucket(s3.place(), answers())) : Optional.empty();
    }

    public Disk disk() throws IOException {
        var store = Files.getFileStore(settings.folder());
        return new Disk(store.getUsableSpace(), store.getTotalSpace());
    }

    private boolean answers() {
        try {
            store.check();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
