package dev.sevenstar.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds, made from a shared key by HMAC-SHA-1 (RFC 6238). */
final class Totp {

    static final int DIGITS = 6;

    private static final int STEP_SECONDS = 30;
    private static final int KEY_BYTES = 20;
    private static final int DRIFT = 1;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] key, long step) {
        var hash = hmac(key, step);
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format("%0" + DIGITS + "d", number % 1_000_000);
    }

    /**
     * The step whose code was typed: now, one before or one after, for clocks that differ.
     *
     * @param last the last step that was accepted; it and those before are not accepted again
     */
    static OptionalLong match(byte[] key, String typed, Instant now, long last) {
        var step = step(now);
        return LongStream.rangeClosed(step - DRIFT, step + DRIFT)
                .filter(s -> s > last)
                .filter(s -> MessageDigest.isEqual(bytes(code(key, s)), bytes(typed)))
                .findFirst();
    }

    /** The key as people type it into their app, in base 32 (RFC 4648). */
    static String text(byte[] key) {
        var text = new StringBuilder();
        var bits = 0;
        var buffer = 0;
        for (var b : key) {
            buffer = (buffer << Byte.SIZE) | (b & 0xff);
            for (bits += Byte.SIZE; bits >= 5; bits -= 5) text.append(BASE_32.charAt((buffer >> (bits - 5)) & 31));
        }
        if (bits > 0) text.append(BASE_32.charAt((buffer << (5 - bits)) & 31));
        return text.toString();
    }

    private static byte[] bytes(String digits) {
        return digits.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
