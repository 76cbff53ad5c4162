package dev.sevenstar.shared.audit;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The book of sensitive acts. Entries are only ever added, in the transaction of the act itself. */
@Component
public class Audit {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the platform, or of a person: belongs to no shop. */
    public void record(String action, String subject, String number, @Nullable String before, @Nullable String after) {
        record(0, action, subject, number, before, after);
    }

    /**
     * @param shopId the shop whose owner may read the entry, 0 for none
     * @param number what it was done to, as people know it: a number, a name, an address
     * @param action past tense with its module, {@code listing.deleted}; {@code action + ".label"} is its message
     * @param before a message key is shown as its words, anything else as it is; so is {@code after}
     */
    public void record(
            long shopId,
            String action,
            String subject,
            String number,
            @Nullable String before,
            @Nullable String after) {
        recordBy(actor(), shopId, action, subject, number, before, after);
    }

    /** For acts of somebody who is not signed in, or not yet; null for the house itself. */
    public void recordBy(
            @Nullable Actor actor,
            long shopId,
            String action,
            String subject,
            String number,
            @Nullable String before,
            @Nullable String after) {
        jdbc.sql("""
                insert into audit_entry (shop_id, id, at, person_id, person_name, address, action, subject, number, old_value, new_value)
                values (:shop, :id, :at, :person, :name, :address, :action, :subject, :number, :before, :after)""")
                .param("shop", shopId)
                .param("id", Ids.next())
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("person", actor == null ? null : actor.personId())
                .param("name", actor == null ? "" : actor.personName())
                .param("address", address())
                .param("action", action)
                .param("subject", subject)
                .param("number", number.substring(0, Math.min(number.length(), 320)))
                .param("before", cut(before))
                .param("after", cut(after))
                .update();
    }

    private static @Nullable Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes r
                ? r.getRequest().getRemoteAddr()
                : "";
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
