package dev.sevenstar.logistics.web.admin;

import dev.sevenstar.logistics.SimulatedCarriers;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A parcel of a played carrier stays where it is, until it is let go. */
@Controller
@RequestMapping("/admin/carriers/parcels/{shop}/{number}/hold")
@Serves(value = Audience.STAFF, right = "operations")
class HoldsController {

    private final SimulatedCarriers carriers;
    private final Audit audit;

    HoldsController(SimulatedCarriers carriers, Audit audit) {
        this.carriers = carriers;
        this.audit = audit;
    }

    @PostMapping
    String create(@PathVariable String shop, @PathVariable String number, RedirectAttributes redirect) {
        carriers.holdBack(ShopKey.of(Ids.parse(shop), number));
        audit.record("logistics.parcel-held", "parcel", number, null, null);
        Flash.done(redirect, "logistics.carriers.held");
        return "redirect:/admin/carriers";
    }

    @DeleteMapping
    String destroy(@PathVariable String shop, @PathVariable String number, RedirectAttributes redirect) {
        carriers.letGo(ShopKey.of(Ids.parse(shop), number));
        audit.record("logistics.parcel-let-go", "parcel", number, null, null);
        Flash.done(redirect, "logistics.carriers.let-go");
        return "redirect:/admin/carriers";
    }
}
