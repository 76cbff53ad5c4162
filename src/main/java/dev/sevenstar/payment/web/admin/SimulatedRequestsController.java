package dev.sevenstar.payment.web.admin;

import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff speak for a simulated partner: yes, no, or the same notice once more. */
@Controller
@RequestMapping("/admin/partners/{slug}/requests/{key}")
@Serves(value = Audience.STAFF, right = "money")
@Fresh
class SimulatedRequestsController {

    private final SimulatedPartners simulated;
    private final Audit audit;

    SimulatedRequestsController(SimulatedPartners simulated, Audit audit) {
        this.simulated = simulated;
        this.audit = audit;
    }

    @PostMapping("/approval")
    String create(@PathVariable String slug, @PathVariable String key, RedirectAttributes redirect) {
        return decide(slug, key, true, redirect);
    }

    @DeleteMapping("/approval")
    String destroy(@PathVariable String slug, @PathVariable String key, RedirectAttributes redirect) {
        return decide(slug, key, false, redirect);
    }

    @PostMapping("/notices")
    String repeat(@PathVariable String slug, @PathVariable String key, RedirectAttributes redirect) {
        simulated.repeat(partner(slug), key);
        audit.record("payment.partner-noticed", "request", key, null, null);
        Flash.done(redirect, "payment.partners.repeated");
        return "redirect:/admin/partners/" + slug;
    }

    private String decide(String slug, String key, boolean yes, RedirectAttributes redirect) {
        if (simulated.decide(partner(slug), key, yes, yes ? "" : "refused")) {
            var said = yes ? "payment.said.done" : "payment.said.refused";
            audit.record("payment.partner-decided", "request", key, null, said);
            Flash.done(redirect, "payment.partners.decided");
        } else Flash.info(redirect, "payment.partners.decided-before");
        return "redirect:/admin/partners/" + slug;
    }

    private static Partner partner(String slug) {
        return Partner.find(slug).orElseThrow(NotFound::new);
    }
}
