package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who did what in the shop, for its owner. */
@Controller
@Serves(value = Audience.SHOP, right = "shop")
class ShopAuditController {

    private final AuditView view;

    ShopAuditController(AuditView view) {
        this.view = view;
    }

    @GetMapping("/workbench/audit")
    ModelAndView index(Seat seat, AuditView.Asked asked, Locale language) {
        return view.fill(new ModelAndView("identity/audit/index"), seat.shopId(), "/workbench/audit", asked, language);
    }
}
