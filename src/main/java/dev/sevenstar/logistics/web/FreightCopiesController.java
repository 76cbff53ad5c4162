package dev.sevenstar.logistics.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A template to begin another one with. */
@Controller
@RequestMapping("/workbench/freight-templates/{number}/copies")
@Serves(value = Audience.SHOP, right = "listing")
class FreightCopiesController {

    private static final int LONGEST = 34;

    private final FreightTemplates templates;
    private final FreightWords words;

    FreightCopiesController(FreightTemplates templates, FreightWords words) {
        this.templates = templates;
        this.words = words;
    }

    @PostMapping
    String create(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        var template = templates.get(ShopKey.of(seat.shopId(), number));
        var name =
                template.name().substring(0, Math.min(LONGEST, template.name().length()));
        var copy = templates.add(template.copied(words.say("logistics.templates.copy-of", name)));
        Flash.done(redirect, "logistics.flash.copied");
        return "redirect:/workbench/freight-templates/" + copy.key().number();
    }
}
