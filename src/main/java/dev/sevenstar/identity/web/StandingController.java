package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the platform holds the shop to be, and what it judges it by. */
@Controller
@Serves(value = Audience.SHOP, right = "shop")
class StandingController {

    static final String HERE = "/workbench/standing";

    private final StandingView view;
    private final FactRows facts;

    StandingController(StandingView view, FactRows facts) {
        this.view = view;
        this.facts = facts;
    }

    @GetMapping(HERE)
    ModelAndView show(
            Seat seat,
            @RequestParam(required = false) @Nullable String earlier,
            @RequestParam(required = false) @Nullable String before,
            Locale language) {
        var page = new ModelAndView("identity/standing/show", "facts", facts.of(seat.shopId(), language));
        return view.fill(page, seat.shopId(), HERE, earlier, before, language);
    }
}
