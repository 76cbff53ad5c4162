package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.web.AuditView;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The books of the platform and of all shops at once: what one person did, what happened to one thing. */
@Controller
@Serves(value = Audience.STAFF, right = "operations")
class PlatformAuditSearchController {

    private static final String PATH = "/admin/audit-search";

    private final AuditView view;

    PlatformAuditSearchController(AuditView view) {
        this.view = view;
    }

    @GetMapping(PATH)
    ModelAndView index(AuditView.Asked asked, Locale language) {
        return view.everywhere(new ModelAndView("identity/admin/audit/search"), PATH, asked, language);
    }
}
