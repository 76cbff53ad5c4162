package dev.sevenstar.logistics.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.logistics.FreightStarter;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One click to a template with usual numbers. Clicked twice it is there once. */
@Controller
@RequestMapping("/workbench/freight-starters/{slug}")
@Serves(value = Audience.SHOP, right = "listing")
class FreightStartersController {

    private final FreightTemplates templates;
    private final MessageSource messages;

    FreightStartersController(FreightTemplates templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    @PostMapping
    String create(Seat seat, @PathVariable String slug, Locale language, RedirectAttributes redirect) {
        var starter = Arrays.stream(FreightStarter.values())
                .filter(s -> s.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
        var name = messages.getMessage(starter.key(), null, language);
        if (templates.of(seat.shopId()).stream().noneMatch(t -> t.name().equals(name)))
            templates.add(seat.shopId(), name, starter.chargeBy(), starter.rates());
        Flash.done(redirect, "logistics.flash.started");
        return "redirect:/workbench/freight-templates";
    }
}
