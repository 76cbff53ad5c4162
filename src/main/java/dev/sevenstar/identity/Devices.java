package dev.sevenstar.identity;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Network;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The browsers a person has signed in with. A known one keeps its own count of wrong tries, so that
 * nobody elsewhere can shut its person out, and needs no notice; a trusted one is not asked for the code.
 */
@Component
public class Devices {

    public static final Duration TRUST = Duration.ofDays(30);

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(365);

    public record Device(
            long id,
            String browser,
            String address,
            Instant since,
            Instant seenAt,
            @Nullable Instant trustedUntil) {}

    private static final String READ = "select id, browser, address, since, seen_at, trusted_until from device ";

    private final JdbcClient jdbc;
    private final DeviceCookie cookie;
    private final Audit audit;
    private final Clock clock;

    Devices(JdbcClient jdbc, DeviceCookie cookie, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.cookie = cookie;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one the request comes from, if the person has signed in with it. */
    public Optional<Device> known(long personId, HttpServletRequest request) {
        var hashes = cookie.tokens(request).stream().map(Tickets::hash).toList();
        if (hashes.isEmpty()) return Optional.empty();
        return jdbc
                .sql(READ + "where hash in (:hashes) and person_id = :person and seen_at > :since")
                .param("hashes", hashes)
                .param("person", personId)
                .param("since", utc(clock.instant().minus(FORGOTTEN_AFTER)))
                .query(Device.class)
                .list()
                .stream()
                .findFirst();
    }

    public boolean isTrusted(long personId, HttpServletRequest request) {
        return known(personId, request).filter(this::isTrusted).isPresent();
    }

    /** Those that are not asked for a code, the one trusted last first. */
    public List<Device> trusted(long personId) {
        return jdbc
                .sql(READ + "where person_id = :person order by person_id desc, id desc")
                .param("person", personId)
                .query(Device.class)
                .list()
                .stream()
                .filter(this::isTrusted)
                .toList();
    }

    /** Under what wrong tries are counted: a known device's own, else those of its network. */
    String countedAs(long personId, HttpServletRequest request) {
        return known(personId, request)
                .map(d -> "device " + d.id())
                .orElseGet(() -> "network " + Network.of(request.getRemoteAddr()));
    }

    /** The person comes in with this browser; true if they never did before. */
    @Transactional
    boolean enter(long personId, HttpServletRequest request, HttpServletResponse response) {
        var known = known(personId, request);
        if (known.isEmpty()) cookie.add(remember(personId, request), request, response);
        else
            jdbc.sql("update device set seen_at = :now, address = :address where person_id = :person and id = :id")
                    .param("now", utc(Times.now(clock)))
                    .param("address", request.getRemoteAddr())
                    .param("person", personId)
                    .param("id", known.get().id())
                    .update();
        return known.isEmpty();
    }

    /** The browser that was entered with is not asked for a code any more, for a while. */
    public void trust(long personId, HttpServletRequest request) {
        known(personId, request).ifPresent(device -> jdbc.sql(
                        "update device set trusted_until = :until where person_id = :person and id = :id")
                .param("until", utc(Times.now(clock).plus(TRUST)))
                .param("person", personId)
                .param("id", device.id())
                .update());
    }

    @Transactional
    public void distrust(SignedIn person, String number) {
        var changed = jdbc.sql("update device set trusted_until = null where person_id = :person and id = :id")
                .param("person", person.personId())
                .param("id", Ids.parse(number))
                .update();
        if (changed == 1) audit.record("identity.device-removed", "person", person.personName(), null, null);
    }

    void distrustAll(long personId) {
        jdbc.sql("update device set trusted_until = null where person_id = :person")
                .param("person", personId)
                .update();
    }

    private String remember(long personId, HttpServletRequest request) {
        var token = Tickets.secret();
        jdbc.sql("""
                insert into device (person_id, id, hash, browser, address, since, seen_at)
                values (:person, :id, :hash, :browser, :address, :now, :now)""")
                .param("person", personId)
                .param("id", Ids.next())
                .param("hash", Tickets.hash(token))
                .param("browser", Browser.said(request))
                .param("address", request.getRemoteAddr())
                .param("now", utc(Times.now(clock)))
                .update();
        return token;
    }

    private boolean isTrusted(Device device) {
        return device.trustedUntil() != null && clock.instant().isBefore(device.trustedUntil());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
