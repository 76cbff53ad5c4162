package dev.sevenstar.identity;

import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.mail.Mails;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Letters that tell a person what happened to their account, when, and from where, in case it was not they. */
@Component
class SecurityNotices {

    private static final Duration NEW = Duration.ofMinutes(10);

    private final Mails mails;
    private final MessageSource messages;
    private final Clock clock;

    SecurityNotices(Mails mails, MessageSource messages, Clock clock) {
        this.mails = mails;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whoever has just joined knows that they did. */
    void newDevice(Person person) {
        if (clock.instant().isAfter(person.joinedAt().plus(NEW))) tell(person, "identity.mail.new-device");
    }

    void tell(Person person, String key) {
        tell(person, person.email(), key);
    }

    /** With one thing more to say, behind the name, the time, the browser and the address. */
    void tellMore(Person person, String key, String more) {
        if (person.email() != null) write(person, person.email(), key, more);
    }

    /** @param email where the person could be reached until now */
    void tell(Person person, @Nullable String email, String key) {
        if (email != null) write(person, email, key, "");
    }

    private void write(Person person, String email, String key, String more) {
        var language = person.language();
        mails.send(
                email, language, key, person.name(), Times.minute(clock.instant()), browser(language), address(), more);
    }

    private String browser(Locale language) {
        var name = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes r
                ? Browser.of(Browser.said(r.getRequest()))
                : "";
        return name.isEmpty() ? messages.getMessage("identity.account.sessions.unknown", null, language) : name;
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes r
                ? r.getRequest().getRemoteAddr()
                : "";
    }
}
