package dev.sevenstar.media;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The videos of the shops. Every method asks for the shop, so another's can't be reached. */
@Component
public class Videos {

    public static final int PAGE = 24;

    private final FileStore store;
    private final VideoRows rows;
    private final Space space;
    private final Uses uses;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transaction;

    Videos(
            FileStore store,
            VideoRows rows,
            Space space,
            Uses uses,
            Audit audit,
            Clock clock,
            TransactionOperations transaction) {
        this.store = store;
        this.rows = rows;
        this.space = space;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    public Optional<Video> find(long shopId, long id) {
        return rows.find(shopId, id);
    }

    /** @throws NotFound if the shop has no such video */
    public Video get(long shopId, long id) {
        return find(shopId, id).orElseThrow(NotFound::new);
    }

    /** Those of the ids that are the shop's, in one statement. */
    public Map<Long, Video> all(long shopId, Collection<Long> ids) {
        return rows.all(shopId, ids).stream().collect(Collectors.toMap(Video::id, Function.identity()));
    }

    /** The newest first. */
    public Slice<Video> page(long shopId, @Nullable String before) {
        return rows.page(shopId, before, PAGE);
    }

    /**
     * Takes what somebody uploaded; the same file again is the same video.
     *
     * @throws VideoRefused with the reason, to be said at the file
     */
    public Video upload(long shopId, long personId, String name, InputStream bytes) {
        try (var file = store.receive(bytes, VideoLimits.MAX_BYTES)) {
            var known = known(shopId, file.hash());
            return known.isPresent() ? known.get() : enter(shopId, personId, name, file);
        } catch (FileTooHeavy e) {
            throw new VideoRefused(VideoRefused.Reason.TOO_HEAVY, VideoLimits.MAX_BYTES / 1024 / 1024);
        } catch (IOException e) {
            throw StoreAway.refusal(e);
        }
    }

    public void rename(Video video, String name) {
        rows.rename(video.shopId(), video.id(), FileLabel.of(name));
    }

    /** @throws Refused if the video is used somewhere */
    public void delete(Video video, long personId) {
        transaction.executeWithoutResult(status -> {
            if (uses.isUsed(video.shopId(), video.id())) throw new Refused("media.refused.in-use", video.name());
            rows.toBin(video, personId, Times.now(clock).atOffset(ZoneOffset.UTC));
            audit.record(video.shopId(), "media.video-deleted", "video", video.number(), video.name(), null);
        });
    }

    public List<Video> deleted(long shopId) {
        return rows.deleted(shopId);
    }

    /** @throws NotFound if it is not in the shop's bin */
    public Video restore(long shopId, long id) {
        transaction.executeWithoutResult(status -> {
            if (!rows.fromBin(shopId, id)) throw new NotFound();
        });
        return get(shopId, id);
    }

    private Optional<Video> known(long shopId, String hash) {
        var live = rows.findByHash(shopId, hash);
        return live.isPresent() ? live : rows.deletedByHash(shopId, hash).map(v -> restore(shopId, v.id()));
    }

    private Video enter(long shopId, long personId, String name, ReceivedFile file) throws IOException {
        var header = header(file);
        store.keep(file, FileKey.original(FileKey.Area.VIDEOS, file.hash()));
        var video = new Video(
                shopId,
                Ids.next(),
                file.hash(),
                file.size(),
                header.format(),
                header.length(),
                FileLabel.of(name),
                personId,
                Times.now(clock));
        transaction.executeWithoutResult(status -> {
            if (rows.insert(video)) space.take(shopId, video.bytes());
        });
        return rows.findByHash(shopId, file.hash()).orElseThrow();
    }

    private static VideoHeader header(ReceivedFile file) throws IOException {
        try (var channel = FileChannel.open(file.path())) {
            return VideoHeader.read(channel);
        }
    }
}
