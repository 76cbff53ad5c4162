package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.SavedViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filters of the list of orders that a colleague keeps under a name. */
@Controller
@RequestMapping("/workbench/order-views")
@Serves(value = Audience.SHOP, right = "order")
class OrderViewsController {

    private final SavedViews views;

    OrderViewsController(SavedViews views) {
        this.views = views;
    }

    /** The filters go through {@link OrderFilter}, so that nothing else can be kept. */
    @PostMapping
    String create(Seat seat, @RequestParam String name, OrderFilter filter, RedirectAttributes redirect) {
        var address = filter.href(null);
        try {
            views.keep(seat.shopId(), seat.personId(), name, address.replaceFirst("^[^?]*\\??", ""));
            Flash.done(redirect, "trade.flash.view-kept", name.strip());
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + address;
    }

    @DeleteMapping("/{number}")
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        views.drop(seat.shopId(), seat.personId(), Ids.parse(number));
        Flash.done(redirect, "trade.flash.view-dropped");
        return "redirect:" + OrderFilter.HERE;
    }
}
