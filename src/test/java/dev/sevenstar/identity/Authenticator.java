package dev.sevenstar.identity;

import java.io.ByteArrayOutputStream;
import java.time.Clock;

/** The app on somebody's phone: knows the key it was shown and the time. */
public class Authenticator {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String key;
    private final Clock clock;

    public Authenticator(String key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    public String key() {
        return key;
    }

    public String code() {
        return Totp.code(bytes(), Totp.step(clock.instant()));
    }

    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        var buffer = 0;
        var bits = 0;
        for (var letter : key.replace(" ", "").toCharArray()) {
            buffer = (buffer << 5) | BASE_32.indexOf(letter);
            bits += 5;
            if (bits >= 8) bytes.write(buffer >> (bits -= 8));
        }
        return bytes.toByteArray();
    }
}
