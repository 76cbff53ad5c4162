package dev.sevenstar.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what passes, and stops at the limit instead of filling the disk. */
class HashingStream extends FilterInputStream {

    private final MessageDigest digest = sha256();
    private final long limit;
    private long count;

    HashingStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    static String hash(byte[] bytes) {
        return text(sha256().digest(bytes));
    }

    long count() {
        return count;
    }

    String hash() {
        return text(digest.digest());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        if (read > 0) {
            count += read;
            if (count > limit) throw new FileTooHeavy(limit);
            digest.update(into, offset, read);
        }
        return read;
    }

    private static String text(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
