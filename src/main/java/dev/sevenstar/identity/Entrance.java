package dev.sevenstar.identity;

import dev.sevenstar.shared.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The way in: whoever has shown who they are gets a session here, under a new id. */
@Component
public class Entrance {

    private final Seats seats;
    private final People people;
    private final LocaleResolver locales;
    private final Confirmation confirmation;
    private final Devices devices;
    private final SecurityNotices notices;
    private final Audit audit;

    Entrance(
            Seats seats,
            People people,
            LocaleResolver locales,
            Confirmation confirmation,
            Devices devices,
            SecurityNotices notices,
            Audit audit) {
        this.seats = seats;
        this.people = people;
        this.locales = locales;
        this.confirmation = confirmation;
        this.devices = devices;
        this.notices = notices;
        this.audit = audit;
    }

    /** Signs the person in who has just proved themselves; says where they work. */
    public String admit(Person person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) request.changeSessionId();
        renewToken(request, response);
        request.getSession().removeAttribute(SecondStep.WAITING);
        confirmation.renew(request);
        Departure.note(person, request.getSession());
        remember(person.signedIn(), request, response);
        if (devices.enter(person.id(), request, response)) notices.newDevice(person);
        var home = welcome(person.signedIn(), request, response);
        return person.leavesAt() == null ? home : Departure.HOME;
    }

    /** At once, not with the first form: two pages opened side by side would each make one and only one could be kept. */
    private static void renewToken(HttpServletRequest request, HttpServletResponse response) {
        var tokens = new HttpSessionCsrfTokenRepository();
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    /** The same person under a new name or in another language, from here on. */
    public void recognise(Person person, HttpServletRequest request, HttpServletResponse response) {
        remember(person.signedIn(), request, response);
        locales.setLocale(request, response, person.language());
    }

    /** Notes who came in from where, and says where they work. */
    public String welcome(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(OpenSessions.PLACE, place(request));
        audit.recordBy(person, 0, "identity.signed-in", "person", person.personName(), null, null);
        if (WebUtils.getCookie(request, "language") == null)
            people.findById(person.personId()).ifPresent(p -> locales.setLocale(request, response, p.language()));
        return home(person);
    }

    /** The shop, the platform's desk, or the market. */
    public String home(SignedIn person) {
        if (!seats.of(person).isEmpty()) return "/workbench";
        return seats.staffRole(person.personId()).isPresent() ? "/admin" : "/";
    }

    private static void remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("PERSON")));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private static String place(HttpServletRequest request) {
        return request.getRemoteAddr() + "\n" + Browser.said(request);
    }
}
