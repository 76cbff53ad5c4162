package dev.sevenstar.identity;

import dev.sevenstar.shared.SecretBox;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.TooMany;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.settings.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two-step sign-in: after the password a code from an app on the person's phone, or a recovery code. */
@Component
public class TwoStep {

    private static final int TRIES = 5;
    private static final Duration PER = Duration.ofMinutes(15);
    /** From all networks together, or on one known device: a million codes must not be tried by many at once. */
    private static final int TRIES_A_DAY = 100;

    private static final Duration DAY = Duration.ofDays(1);

    /** @param sealed the key for the way through the form, readable for the house alone */
    public record NewKey(String sealed, String text, String uri) {}

    public record State(Instant since, int codesLeft) {}

    private record Stored(String secret, long lastStep) {}

    private final JdbcClient jdbc;
    private final People people;
    private final Passwords passwords;
    private final RecoveryCodes codes;
    private final SecretBox box;
    private final Devices devices;
    private final SecurityNotices notices;
    private final Throttle throttle;
    private final Audit audit;
    private final Clock clock;
    private final String host;

    TwoStep(
            JdbcClient jdbc,
            People people,
            Passwords passwords,
            RecoveryCodes codes,
            SecretBox box,
            Devices devices,
            SecurityNotices notices,
            Throttle throttle,
            Audit audit,
            Clock clock,
            Site site) {
        this.jdbc = jdbc;
        this.people = people;
        this.passwords = passwords;
        this.codes = codes;
        this.box = box;
        this.devices = devices;
        this.notices = notices;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.host = URI.create(site.base()).getHost();
    }

    /** Not of a device the person trusts. */
    public boolean isAskedOf(long personId, HttpServletRequest request) {
        return isOn(personId) && !devices.isTrusted(personId, request);
    }

    public boolean isOn(long personId) {
        return stored(personId).isPresent();
    }

    /** Empty while it is off. */
    public Optional<State> state(long personId) {
        return jdbc.sql("select since from authenticator where person_id = :person")
                .param("person", personId)
                .query(Instant.class)
                .optional()
                .map(since -> new State(since, codes.left(personId)));
    }

    public NewKey offer(long personId) {
        return show(personId, Totp.newKey());
    }

    /** The same key again, after a wrong code; a new one if it is none of this house's. */
    public NewKey offerAgain(long personId, String sealed) {
        return show(personId, box.open(purpose("new", personId), sealed).orElseGet(Totp::newKey));
    }

    /**
     * @return the recovery codes; they can't be shown again
     * @throws WrongCode if the app does not show this code
     */
    @Transactional
    public List<String> switchOn(long personId, String sealed, String code) {
        var key = box.open(purpose("new", personId), sealed).orElseThrow(WrongCode::new);
        var step = Totp.match(key, digits(code), clock.instant(), 0).orElseThrow(WrongCode::new);
        try {
            jdbc.sql("""
                    insert into authenticator (person_id, secret, last_step, since)
                    values (:person, :secret, :step, :now)""")
                    .param("person", personId)
                    .param("secret", box.seal(purpose("kept", personId), key))
                    .param("step", step)
                    .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException already) {
            throw new WrongCode();
        }
        record("identity.two-step-switched-on", personId);
        notices.tell(people.get(personId), "identity.mail.two-step-on");
        return codes.issue(personId);
    }

    /**
     * @return new recovery codes; the old ones no longer work
     * @throws WrongCode if the code is not right
     */
    @Transactional
    public List<String> renewCodes(long personId, String code, HttpServletRequest request) {
        check(personId, code, request);
        record("identity.recovery-codes-renewed", personId);
        return codes.issue(personId);
    }

    /**
     * @throws WrongPassword if the password is not the person's
     * @throws WrongCode if the code is not right
     */
    @Transactional
    public void switchOff(long personId, String password, String code, HttpServletRequest request) {
        throttle.take("own-password|" + personId, TRIES * 2, PER);
        if (!passwords.isRight(people.get(personId), password)) throw new WrongPassword();
        throttle.forget("own-password|" + personId);
        check(personId, code, request);
        remove(personId);
        devices.distrustAll(personId);
        record("identity.two-step-switched-off", personId);
        notices.tell(people.get(personId), "identity.mail.two-step-off");
    }

    /**
     * @param typed six digits from the app, or a recovery code; either is good once
     * @throws WrongCode if it is neither
     * @throws TooMany if it was guessed too often here, or from everywhere but the devices the person is known
     *     by; a recovery code can't be guessed and is heard even then
     */
    @Transactional
    public void check(long personId, String typed, HttpServletRequest request) {
        var place = personId + "|" + devices.countedAs(personId, request);
        if (RecoveryCodes.isCode(typed)) {
            throttle.take("recovery-code|" + place, TRIES, PER);
            if (!codes.spend(personId, typed)) throw new WrongCode();
            record("identity.recovery-code-used", personId);
            return;
        }
        var together = "code|" + (devices.known(personId, request).isPresent() ? place : personId) + "|day";
        throttle.take("code|" + place, TRIES, PER);
        throttle.take(together, TRIES_A_DAY, DAY);
        if (!accept(personId, digits(typed))) throw new WrongCode();
        throttle.forget("code|" + place);
        throttle.forget(together);
    }

    /** Each step is accepted once, also by two who send the same code at once. */
    private boolean accept(long personId, String code) {
        var stored = stored(personId);
        if (stored.isEmpty()) return false;
        var key = box.open(purpose("kept", personId), stored.get().secret());
        if (key.isEmpty()) return false;
        var step = Totp.match(key.get(), code, clock.instant(), stored.get().lastStep());
        return step.isPresent()
                && jdbc.sql(
                                        "update authenticator set last_step = :step where person_id = :person and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("person", personId)
                                .update()
                        == 1;
    }

    private Optional<Stored> stored(long personId) {
        return jdbc.sql("select secret, last_step from authenticator where person_id = :person")
                .param("person", personId)
                .query(Stored.class)
                .optional();
    }

    private void remove(long personId) {
        codes.tearUp(personId);
        jdbc.sql("delete from authenticator where person_id = :person")
                .param("person", personId)
                .update();
    }

    private NewKey show(long personId, byte[] key) {
        var person = people.get(personId);
        var name = person.email() == null ? String.valueOf(person.mobile()) : person.email();
        var text = Totp.text(key);
        var uri = "otpauth://totp/" + encoded(host) + ":" + encoded(name) + "?secret=" + text + "&issuer="
                + encoded(host);
        return new NewKey(box.seal(purpose("new", personId), key), text.replaceAll("(.{4})(?=.)", "$1 "), uri);
    }

    private void record(String action, long personId) {
        var person = people.get(personId);
        audit.recordBy(person.signedIn(), 0, action, "person", person.name(), null, null);
    }

    private static String purpose(String which, long personId) {
        return "authenticator|" + which + "|" + personId;
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
