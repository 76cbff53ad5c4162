package dev.sevenstar.media;

import java.util.regex.Pattern;

/** The address of one file: the hash of the original and which of its files is meant. */
public record FileKey(Area area, String hash, String name) {

    /** Each area has its own folder, so that a private attachment never answers to a picture's address. */
    public enum Area {
        PICTURES,
        VIDEOS,
        ATTACHMENTS;

        String folder() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,16}(\\.[a-z0-9]{1,5})?");

    public FileKey {
        if (!isHash(hash)) throw new IllegalArgumentException("not a hash: " + hash);
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a file name: " + name);
    }

    static FileKey original(Area area, String hash) {
        return new FileKey(area, hash, "original");
    }

    static FileKey derived(String hash, int size) {
        return new FileKey(Area.PICTURES, hash, size + ".jpg");
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }
}
