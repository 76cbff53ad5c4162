package dev.sevenstar.media;

import static dev.sevenstar.media.PictureRefused.Reason.TOO_HEAVY;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures of all shops; a shop's own are asked for with {@link #of}. */
@Component
public class Pictures {

    /** Adopted pictures come in hundreds at a start; their sizes are made when it has calmed down. */
    private static final Duration LATER = Duration.ofSeconds(30);

    private final FileStore store;
    private final PictureFiles files;
    private final PictureRows rows;
    private final PictureBin bin;
    private final PictureBook book;
    private final Clock clock;

    Pictures(FileStore store, PictureFiles files, PictureRows rows, PictureBin bin, PictureBook book, Clock clock) {
        this.store = store;
        this.files = files;
        this.rows = rows;
        this.bin = bin;
        this.book = book;
        this.clock = clock;
    }

    /** The pictures of one shop; another's can't be reached through it. */
    public ShopPictures of(long shopId) {
        return new ShopPictures(shopId, rows, bin);
    }

    /**
     * Takes what somebody uploaded. The same file again is the same picture, out of the bin if it lay
     * there.
     *
     * @param name the file's name, as a label only
     * @throws PictureRefused with the reason, to be said at the file
     */
    public UploadedPicture upload(long shopId, long personId, String name, @Nullable Long album, InputStream bytes) {
        try (var file = store.receive(bytes, PictureLimits.MAX_BYTES)) {
            var known = find(shopId, file.hash());
            if (known.isPresent()) return new UploadedPicture(known.get(), true, Optional.empty());
            return enter(shopId, personId, name, album, file);
        } catch (FileTooHeavy e) {
            throw new PictureRefused(TOO_HEAVY, PictureLimits.MAX_BYTES / 1024 / 1024);
        } catch (IOException e) {
            throw StoreAway.refusal(e);
        } catch (UncheckedIOException e) {
            throw StoreAway.refusal(Objects.requireNonNull(e.getCause()));
        }
    }

    /**
     * Takes a picture of our own making without looking at its pixels: the sizes follow by job or when
     * first asked for.
     *
     * @param whiteBackground what the caller knows of it
     */
    public Picture adopt(long shopId, long personId, String name, byte[] bytes, WhiteBackground whiteBackground) {
        var header = PictureHeader.read(bytes).check(bytes.length);
        var hash = files.adopt(bytes);
        var picture = new Picture(
                shopId,
                Ids.next(),
                hash,
                header.shown().width(),
                header.shown().height(),
                bytes.length,
                header.format(),
                FileLabel.of(name),
                null,
                whiteBackground,
                personId,
                Times.now(clock));
        return book.enter(picture, null, clock.instant().plus(LATER));
    }

    private UploadedPicture enter(long shopId, long personId, String name, @Nullable Long album, ReceivedFile file)
            throws IOException {
        var examined = Examination.of(file.bytes());
        var near = near(shopId, examined.likeness());
        var picture = picture(
                shopId, personId, name, album, file, examined.format(), examined.size(), examined.whiteBackground());
        files.alone(file.hash(), () -> {
            files.keep(file);
            files.keepDerived(file.hash(), examined);
            book.enter(picture, examined.likeness(), clock.instant());
        });
        var entered = rows.findByHash(shopId, file.hash()).orElseThrow();
        return new UploadedPicture(entered, entered.id() != picture.id(), near);
    }

    private Optional<Picture> find(long shopId, String hash) {
        var live = rows.findByHash(shopId, hash);
        return live.isPresent() ? live : bin.restoreByHash(shopId, hash);
    }

    private Optional<Picture> near(long shopId, Likeness likeness) {
        if (!likeness.isTelling()) return Optional.empty();
        return rows.latestLikenesses(shopId, 2000).stream()
                .filter(like -> like.likeness().isNear(likeness))
                .findFirst()
                .flatMap(like -> rows.find(shopId, like.id()));
    }

    private Picture picture(
            long shopId,
            long personId,
            String name,
            @Nullable Long album,
            ReceivedFile file,
            PictureFormat format,
            PictureSize size,
            WhiteBackground white) {
        return new Picture(
                shopId,
                Ids.next(),
                file.hash(),
                size.width(),
                size.height(),
                file.size(),
                format,
                FileLabel.of(name),
                album,
                white,
                personId,
                Times.now(clock));
    }
}
