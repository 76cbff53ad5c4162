package dev.sevenstar.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of one file: the hash of the original and which of its files is meant. */
public record FileKey(Area area, String hash, String name) {

    /** Each area has its own folder, so that a private attachment never answers to a picture's address. */
    public enum Area {
        PICTURES,
        VIDEOS,
        ATTACHMENTS,
        COPIES;

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String ORIGINAL = "original";
    private static final Pattern PATH =
            Pattern.compile("(\\w+)/([0-9a-f]{2})/([0-9a-f]{2})/(\\2\\3[0-9a-f]{28})/([^/]+)");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,16}(\\.[a-z0-9]{1,5})?");

    public FileKey {
        if (!isHash(hash)) throw new IllegalArgumentException("not a hash: " + hash);
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a file name: " + name);
    }

    static FileKey original(Area area, String hash) {
        return new FileKey(area, hash, ORIGINAL);
    }

    static FileKey derived(String hash, int size) {
        return new FileKey(Area.PICTURES, hash, size + ".jpg");
    }

    /** The file at this path of a store, if it is one of ours. */
    public static Optional<FileKey> ofPath(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches() || !NAME.matcher(parts.group(5)).matches()) return Optional.empty();
        return Arrays.stream(Area.values())
                .filter(area -> area.folder().equals(parts.group(1)))
                .findFirst()
                .map(area -> new FileKey(area, parts.group(4), parts.group(5)));
    }

    /** Where the files of a hash lie in every store, or those of all hashes with the same first two signs. */
    static String folder(Area area, String beginning) {
        var first = area.folder() + "/" + beginning.substring(0, 2);
        return isHash(beginning) ? first + "/" + beginning.substring(2, 4) + "/" + beginning : first;
    }

    public String path() {
        return folder(area, hash) + "/" + name;
    }

    boolean isOriginal() {
        return name.equals(ORIGINAL);
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }
}
