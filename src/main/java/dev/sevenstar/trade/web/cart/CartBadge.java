package dev.sevenstar.trade.web.cart;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.trade.cart.CartLines;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets the market's layout ask how many lines are in the cart. The session remembers it, so that a page costs no
 * statement for it; where the cart was changed elsewhere, opening it counts anew.
 */
@Component
public class CartBadge implements HandlerInterceptor {

    private static final String COUNT = "cart";

    private final CartLines lines;

    CartBadge(CartLines lines) {
        this.lines = lines;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView()) return;
        if (page.getViewName() != null && page.getViewName().startsWith("redirect:")) return;
        if (request.getRequestURI().equals("/my/cart")) forget(request);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person)
            page.getModelMap().addAttribute("inCart", (IntSupplier) () -> count(person, request));
    }

    /** The cart has changed. */
    public void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(COUNT);
    }

    private int count(SignedIn person, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(COUNT) instanceof Integer known) return known;
        var count = lines.count(person.personId());
        if (session != null) session.setAttribute(COUNT, count);
        return count;
    }
}
