package dev.sevenstar.logistics.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.logistics.FreightStarter;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a shop charges for transport. */
@Controller
@RequestMapping("/workbench/freight-templates")
@Serves(value = Audience.SHOP, right = "listing")
class FreightTemplatesController {

    record Province(String code, String name) {}

    private final FreightTemplates templates;
    private final Regions regions;
    private final MessageSource messages;

    FreightTemplatesController(FreightTemplates templates, Regions regions, MessageSource messages) {
        this.messages = messages;
        this.templates = templates;
        this.regions = regions;
    }

    @GetMapping
    String index(Seat seat, Model model, Locale locale) {
        model.addAttribute(
                "rows",
                templates.of(seat.shopId()).stream()
                        .map(t -> TemplateRow.of(t, messages, locale))
                        .toList());
        model.addAttribute("starters", FreightStarter.values());
        return "logistics/freight-templates/index";
    }

    @GetMapping("/new")
    String new_(Model model, Locale locale) {
        fill(model, "", Map.of("chargeBy", "PIECES"), Map.of(), locale);
        return "logistics/freight-templates/edit";
    }

    @PostMapping
    Object create(
            Seat seat,
            @RequestParam MultiValueMap<String, String> params,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        var form = new FreightForm(params);
        var name = form.name();
        var rates = form.rates();
        if (!form.errors().isEmpty()) return again("", form, model, locale);
        templates.add(seat.shopId(), name, form.chargeBy(), rates);
        Flash.done(redirect, "logistics.flash.template");
        return "redirect:/workbench/freight-templates";
    }

    @GetMapping("/{number}")
    String edit(Seat seat, @PathVariable String number, Model model, Locale locale) {
        var template = templates.get(ShopKey.of(seat.shopId(), number));
        fill(model, number, FreightForm.fill(template), Map.of(), locale);
        return "logistics/freight-templates/edit";
    }

    @PutMapping("/{number}")
    Object update(
            Seat seat,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> params,
            @RequestParam(defaultValue = "0") long version,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        var key = templates.get(ShopKey.of(seat.shopId(), number)).key();
        var form = new FreightForm(params);
        var name = form.name();
        var rates = form.rates();
        if (!form.errors().isEmpty()) return again(number, form, model, locale);
        templates.change(new FreightTemplate(key, version, name, form.chargeBy(), rates));
        Flash.done(redirect, "logistics.flash.template");
        return "redirect:/workbench/freight-templates";
    }

    @DeleteMapping("/{number}")
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        templates.remove(templates.get(ShopKey.of(seat.shopId(), number)).key());
        Flash.done(redirect, "logistics.flash.template-gone");
        return "redirect:/workbench/freight-templates";
    }

    private Object again(String number, FreightForm form, Model model, Locale locale) {
        fill(model, number, form.typed(), form.errors(), locale);
        return Pages.invalid("logistics/freight-templates/edit").addAllObjects(model.asMap());
    }

    private void fill(Model model, String number, Map<String, String> form, Map<String, String> errors, Locale locale) {
        model.addAttribute("number", number);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("rows", FreightForm.ROWS);
        model.addAttribute("provinces", provinces(locale));
    }

    private List<Province> provinces(Locale locale) {
        return regions.provinces().stream()
                .map(region -> new Province(region.code().substring(0, 2), Regions.shortName(region, locale)))
                .toList();
    }
}
