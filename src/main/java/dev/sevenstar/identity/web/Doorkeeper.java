package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Departure;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets in whom the route serves. Seats and staff rights are read from the database for every request,
 * so what was taken away is gone at the next click.
 */
@Component
class Doorkeeper implements HandlerInterceptor {

    /** Session attribute: the id of the shop chosen in the switcher. */
    static final String CHOSEN_SHOP = "shop";

    static final String SEAT = Seat.class.getName();

    /** Where somebody may go whose account is closed but not erased yet. */
    private static final Pattern OPEN_TO_LEAVERS = Pattern.compile(
            "/account/(data|confirmation|interrupted)(/.*)?|/(signals|language|theme|terms|privacy)(/.*)?");

    private final Seats seats;
    private final AskAgain askAgain;

    Doorkeeper(Seats seats, AskAgain askAgain) {
        this.seats = seats;
        this.askAgain = askAgain;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        var serves = serves(method);
        var person = signedIn();
        if (person != null) introduce(person, serves, request);
        if (serves == null) {
            if (method.getBeanType().getName().startsWith("dev.sevenstar"))
                throw new AccessDeniedException("route declares nobody: " + method);
            return true;
        }
        if (person != null && isKeptOut(request)) {
            response.sendRedirect(Departure.HOME);
            return false;
        }
        if (serves.value() == Audience.EVERYONE || serves.value() == Audience.MACHINE) return true;
        if (person == null) throw new InsufficientAuthenticationException("sign in first");
        return admit(serves, request, response) && askAgain.isDone(method, request, response);
    }

    static @Nullable Serves serves(HandlerMethod method) {
        var own = method.getMethodAnnotation(Serves.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Serves.class);
    }

    private static boolean isKeptOut(HttpServletRequest request) {
        return Departure.isNoted(request)
                && !OPEN_TO_LEAVERS.matcher(request.getRequestURI()).matches();
    }

    private static boolean admit(Serves serves, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        if (serves.value() == Audience.PERSON) return true;
        if (serves.value() == Audience.SHOP && visitor.shopId() == 0) {
            response.sendRedirect("/account/shops/new");
            return false;
        }
        var allowed = serves.value() == Audience.STAFF
                ? visitor.staff() && (serves.right().isEmpty() || visitor.may(serves.right()))
                : visitor.may(serves.right()) || serves.right().isEmpty();
        if (!allowed) throw new AccessDeniedException("missing right " + serves.right());
        return true;
    }

    /** One statement for a shop's page or the platform's; elsewhere one when the page shows where else to go. */
    private void introduce(SignedIn person, @Nullable Serves serves, HttpServletRequest request) {
        var known = known(person, serves, request);
        if (known.seat() != null) request.setAttribute(SEAT, known.seat());
        request.setAttribute(Visitor.ATTRIBUTE, known);
    }

    private Known known(SignedIn person, @Nullable Serves serves, HttpServletRequest request) {
        var audience = serves == null ? Audience.EVERYONE : serves.value();
        if (audience == Audience.STAFF)
            return Known.staff(person, seats.staffRole(person.personId()).orElse(null));
        var sitting = needsShop(serves, request) ? seats.of(person) : List.<Seat>of();
        var known = Known.merchant(person, sitting, chosenShop(request));
        return audience == Audience.SHOP ? known : known.showing(() -> seats.doors(person.personId()));
    }

    private static boolean needsShop(@Nullable Serves serves, HttpServletRequest request) {
        return (serves != null && serves.value() == Audience.SHOP)
                || request.getRequestURI().startsWith("/workbench")
                || request.getRequestURI().startsWith("/account")
                || request.getRequestURI().equals("/signals");
    }

    private static @Nullable Long chosenShop(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(CHOSEN_SHOP);
    }

    private static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }
}
