package dev.sevenstar.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** What is served under {@code /media}: derived pictures and videos, never an original picture. */
@Component
public class MediaFiles {

    private final PictureFiles pictures;
    private final FileStore store;

    MediaFiles(PictureFiles pictures, FileStore store) {
        this.pictures = pictures;
        this.store = store;
    }

    /** Empty if there is no such picture or size. */
    public Optional<byte[]> picture(String hash, int size) {
        if (!FileKey.isHash(hash) || !PictureLimits.SIZES.contains(size)) return Optional.empty();
        return pictures.read(hash, size);
    }

    /** Empty if there is no such video. */
    public OptionalLong videoSize(String hash) throws IOException {
        return FileKey.isHash(hash) ? store.size(video(hash)) : OptionalLong.empty();
    }

    public InputStream openVideo(String hash, long from, long length) throws IOException {
        return store.open(video(hash), from, length);
    }

    private static FileKey video(String hash) {
        return FileKey.original(FileKey.Area.VIDEOS, hash);
    }
}
