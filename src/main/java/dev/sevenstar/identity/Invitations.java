package dev.sevenstar.identity;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats offered by letter: at most one per shop and address, for seven days, to be taken once. */
@Component
public class Invitations {

    static final Duration LIFETIME = Duration.ofDays(7);

    private static final String READ = """
            select i.shop_id, i.id, s.name as shop_name, i.email, i.role, p.name as invited_by, i.expires_at
            from invitation i join shop s on s.id = i.shop_id join person p on p.id = i.invited_by
            """;

    private final JdbcClient jdbc;
    private final Mails mails;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;
    private final String base;

    Invitations(JdbcClient jdbc, Mails mails, MessageSource messages, Audit audit, Clock clock, Site site) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
        this.base = site.base();
    }

    /** All that wait in a shop, those that have run out included. */
    public List<Invitation> of(long shopId) {
        return jdbc.sql(READ + "where i.shop_id = :shop order by i.shop_id, i.id")
                .param("shop", shopId)
                .query(Invitation.class)
                .list();
    }

    public boolean isOpen(Invitation invitation) {
        return clock.instant().isBefore(invitation.expiresAt());
    }

    /** The one a link leads to, while it can be taken. */
    public Optional<Invitation> behind(String secret) {
        return jdbc.sql(READ + "where i.hash = :hash")
                .param("hash", Tickets.hash(secret))
                .query(Invitation.class)
                .optional()
                .filter(this::isOpen);
    }

    /** @throws Refused if the address is invited already, or works here */
    @Transactional
    public void invite(Seat host, String email, Role role, Locale language) {
        if (worksHere(host.shopId(), email)) throw new Refused("identity.invitation.works-here");
        var secret = Tickets.secret();
        try {
            insert(host, email, role, secret);
        } catch (DuplicateKeyException pending) {
            throw new Refused("identity.invitation.pending");
        }
        audit.record(host.shopId(), "identity.member-invited", "invitation", email, null, role.key());
        send(host, email, role, secret, language);
    }

    /** Sends a new link for another seven days; the old one no longer works. */
    @Transactional
    public void resend(Seat host, String number, Locale language) {
        var invitation = get(host.shopId(), number);
        var secret = Tickets.secret();
        jdbc.sql("update invitation set hash = :hash, expires_at = :until where shop_id = :shop and id = :id")
                .param("hash", Tickets.hash(secret))
                .param("until", Times.now(clock).plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .param("shop", host.shopId())
                .param("id", invitation.id())
                .update();
        send(host, invitation.email(), invitation.role(), secret, language);
    }

    @Transactional
    public void revoke(Seat host, String number) {
        var invitation = get(host.shopId(), number);
        remove(invitation);
        audit.record(
                host.shopId(),
                "identity.invitation-revoked",
                "invitation",
                invitation.email(),
                invitation.role().key(),
                null);
    }

    /** Takes it off the list; false if somebody else did so just now. */
    boolean remove(Invitation invitation) {
        return jdbc.sql("delete from invitation where shop_id = :shop and id = :id")
                        .param("shop", invitation.shopId())
                        .param("id", invitation.id())
                        .update()
                == 1;
    }

    private Invitation get(long shopId, String number) {
        return jdbc.sql(READ + "where i.shop_id = :shop and i.id = :id")
                .param("shop", shopId)
                .param("id", Ids.parse(number))
                .query(Invitation.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void insert(Seat host, String email, Role role, String secret) {
        jdbc.sql("""
                insert into invitation (shop_id, id, email, role, hash, invited_by, expires_at)
                values (:shop, :id, :email, :role, :hash, :host, :until)""")
                .param("shop", host.shopId())
                .param("id", Ids.next())
                .param("email", email)
                .param("role", role.name())
                .param("hash", Tickets.hash(secret))
                .param("host", host.personId())
                .param("until", Times.now(clock).plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean worksHere(long shopId, String email) {
        return jdbc.sql(
                        "select 1 from person p join membership m on m.person_id = p.id where p.email = :email and m.shop_id = :shop")
                .param("email", email)
                .param("shop", shopId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void send(Seat host, String email, Role role, String secret, Locale language) {
        var link = base + "/invitations/" + secret;
        var word = messages.getMessage(role.key(), null, language);
        mails.send(
                email,
                language,
                "identity.mail.invitation",
                host.personName(),
                host.shopName(),
                word,
                link,
                LIFETIME.toDays());
    }
}
