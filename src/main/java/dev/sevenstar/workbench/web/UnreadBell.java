package dev.sevenstar.workbench.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.workbench.Notifications;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Lets the workbench's layout ask how many notifications are unread; nothing is counted for a page without a bell. */
@Component
class UnreadBell implements HandlerInterceptor {

    private final Notifications notifications;

    UnreadBell(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView()) return;
        if (page.getViewName() != null && page.getViewName().startsWith("redirect:")) return;
        if (request.getAttribute(Seat.class.getName()) instanceof Seat seat)
            page.getModelMap()
                    .addAttribute("unread", (IntSupplier) () -> notifications.unread(seat.shopId(), seat.personId()));
    }
}
