package dev.sevenstar.logistics.web.admin;

import dev.sevenstar.logistics.SimulatedCarriers;
import dev.sevenstar.logistics.TraceNode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings a parcel of a played carrier to a station: the next one, or one that ends its way. */
@Controller
@RequestMapping("/admin/carriers/parcels/{shop}/{number}/stations")
@Serves(value = Audience.STAFF, right = "operations")
class StationsController {

    private final SimulatedCarriers carriers;
    private final Audit audit;

    StationsController(SimulatedCarriers carriers, Audit audit) {
        this.carriers = carriers;
        this.audit = audit;
    }

    /** @param node empty for the next one on its way */
    @Fresh
    @PostMapping
    String create(
            @PathVariable String shop,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String node,
            RedirectAttributes redirect) {
        var parcel = ShopKey.of(Ids.parse(shop), number);
        if (node.isEmpty()) carriers.goOn(parcel);
        else carriers.bring(parcel, station(node));
        audit.record("logistics.parcel-brought", "parcel", number, null, node.isEmpty() ? "next" : node);
        Flash.done(redirect, "logistics.carriers.brought");
        return "redirect:/admin/carriers";
    }

    private static TraceNode station(String name) {
        return Arrays.stream(TraceNode.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
