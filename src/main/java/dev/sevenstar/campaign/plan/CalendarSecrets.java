package dev.sevenstar.campaign.plan;

import dev.sevenstar.shared.Times;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secret in the address of a person's calendar of a shop; the house keeps only its hash. */
@Component
public class CalendarSecrets {

    /** Whose calendar it is. */
    public record Holder(long shopId, long personId) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarSecrets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new one; the one before opens nothing any more. */
    @Transactional
    public String issue(Holder holder) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        revoke(holder);
        keep(holder, secret);
        return secret;
    }

    private void keep(Holder holder, String secret) {
        jdbc.sql("insert into plan_calendar (shop_id, person_id, hash, made_at) values (:shop, :person, :hash, :now)")
                .param("shop", holder.shopId())
                .param("person", holder.personId())
                .param("hash", hash(secret))
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The address opens nothing any more. */
    public void revoke(Holder holder) {
        jdbc.sql("delete from plan_calendar where shop_id = :shop and person_id = :person")
                .param("shop", holder.shopId())
                .param("person", holder.personId())
                .update();
    }

    /** Since when there is one. */
    public Optional<Instant> madeAt(Holder holder) {
        return jdbc.sql("select made_at from plan_calendar where shop_id = :shop and person_id = :person")
                .param("shop", holder.shopId())
                .param("person", holder.personId())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    public Optional<Holder> find(String secret) {
        return jdbc.sql("select shop_id, person_id from plan_calendar where hash = :hash")
                .param("hash", hash(secret))
                .query(Holder.class)
                .optional();
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
