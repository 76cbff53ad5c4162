package dev.sevenstar.market.web;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands at the addresses of a shop that closes (it may still stay), or is gone for good (410). */
@Component
class ClosedShops {

    private final Seen seen;

    ClosedShops(Seen seen) {
        this.seen = seen;
    }

    String show(Shop shop, Model model, HttpServletResponse response) {
        if (shop.isClosed()) response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("shopName", shop.name());
        model.addAttribute("closed", shop.isClosed());
        model.addAttribute("closes", shop.isClosed() ? "" : Times.day(Objects.requireNonNull(shop.closesAt())));
        seen.unlisted(model);
        return "market/shops/closed";
    }
}
