package dev.sevenstar.identity;

import dev.sevenstar.shared.Times;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets for one use, sent out in links; the house keeps only their hashes. */
@Component
class Tickets {

    enum Purpose {
        PASSWORD_RESET,
        SET_UP
    }

    record Ticket(@Nullable Long personId) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    Tickets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String issue(Purpose purpose, @Nullable Long personId, Duration lifetime) {
        var secret = secret();
        jdbc.sql("insert into ticket (hash, purpose, person_id, expires_at) values (:hash, :purpose, :person, :until)")
                .param("hash", hash(secret))
                .param("purpose", purpose.name())
                .param("person", personId)
                .param("until", Times.now(clock).plus(lifetime).atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    Optional<Ticket> find(Purpose purpose, String secret) {
        return jdbc.sql("select person_id from ticket where hash = :hash and purpose = :purpose and expires_at > :now")
                .param("hash", hash(secret))
                .param("purpose", purpose.name())
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .query(Ticket.class)
                .optional();
    }

    /** Takes it out of the world; only one of two who try at once is told so. */
    boolean spend(Purpose purpose, String secret) {
        return jdbc.sql("delete from ticket where hash = :hash and purpose = :purpose and expires_at > :now")
                        .param("hash", hash(secret))
                        .param("purpose", purpose.name())
                        .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void tearUp(Purpose purpose) {
        jdbc.sql("delete from ticket where purpose = :purpose")
                .param("purpose", purpose.name())
                .update();
    }

    void tearUp(Purpose purpose, long personId) {
        jdbc.sql("delete from ticket where person_id = :person and purpose = :purpose")
                .param("person", personId)
                .param("purpose", purpose.name())
                .update();
    }

    void tearUpExpired() {
        jdbc.sql("delete from ticket where expires_at <= :now")
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** 192 bits, in letters that need no escape in an address. */
    static String secret() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
