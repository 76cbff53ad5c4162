package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.web.AuditView;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The book of the platform and of everybody's account, or that of one shop. */
@Controller
@Serves(value = Audience.STAFF, right = "operations")
class PlatformAuditController {

    private static final String PAGE = "identity/admin/audit/index";

    private final AuditView view;
    private final Shops shops;

    PlatformAuditController(AuditView view, Shops shops) {
        this.view = view;
        this.shops = shops;
    }

    @GetMapping("/admin/audit")
    ModelAndView index(@RequestParam(defaultValue = "") String shop, AuditView.Asked asked, Locale language) {
        var page = new ModelAndView(PAGE);
        if (shop.isBlank()) return view.fill(page, 0, "/admin/audit", asked, language);
        var found = shops.get(Ids.parse(shop));
        page.addObject("shop", found);
        return view.fill(page, found.id(), "/admin/audit?shop=" + found.number(), asked, language);
    }
}
