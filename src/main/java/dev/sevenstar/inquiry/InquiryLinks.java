package dev.sevenstar.inquiry;

import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secret addresses that open one inquiry for its buyer. Only the hash of a secret is kept, so each
 * letter gets a new one.
 */
@Component
public class InquiryLinks {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    InquiryLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The secret at the end of {@code /inquiries/…}. */
    public String make(ShopKey inquiry) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        "insert into inquiry_link (hash, shop_id, inquiry_id, expires_at) values (:hash, :shop, :id, :expires)")
                .param("hash", hash(secret))
                .param("shop", inquiry.shopId())
                .param("id", inquiry.id())
                .param("expires", InquiryBook.utc(Times.now(clock).plus(InquiryLimits.LINK_LIVES)))
                .update();
        return secret;
    }

    public Optional<ShopKey> find(String secret) {
        return jdbc.sql("select shop_id, inquiry_id as id from inquiry_link where hash = :hash and expires_at > :now")
                .param("hash", hash(secret))
                .param("now", InquiryBook.utc(Times.now(clock)))
                .query(ShopKey.class)
                .optional();
    }

    /** What led to one inquiry leads to the other now. */
    void redirect(ShopKey from, ShopKey to) {
        jdbc.sql("update inquiry_link set inquiry_id = :to where shop_id = :shop and inquiry_id = :from")
                .param("to", to.id())
                .param("shop", from.shopId())
                .param("from", from.id())
                .update();
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
