package dev.sevenstar.logistics.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.logistics.Area;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.FreightStarter;
import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.logistics.FreightTemplate.Service;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.TemplateUses;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Places;
import dev.sevenstar.shared.web.Serves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final int USES_SHOWN = 20;

    private final FreightTemplates templates;
    private final TemplateUses uses;
    private final RegionTree regions;
    private final FreightWords words;
    private final Places places;

    FreightTemplatesController(
            FreightTemplates templates, TemplateUses uses, RegionTree regions, FreightWords words, Places places) {
        this.templates = templates;
        this.uses = uses;
        this.regions = regions;
        this.words = words;
        this.places = places;
    }

    @GetMapping
    String index(Seat seat, Model model) {
        model.addAttribute(
                "rows",
                templates.of(seat.shopId()).stream()
                        .map(template -> TemplateRow.of(template, words))
                        .toList());
        model.addAttribute("starters", FreightStarter.values());
        return "logistics/freight-templates/index";
    }

    @GetMapping("/new")
    String new_(Model model) {
        fill(model, "", FreightForm.empty(regions));
        return "logistics/freight-templates/edit";
    }

    @PostMapping
    Object create(
            Seat seat, @RequestParam MultiValueMap<String, String> params, Model model, RedirectAttributes redirect) {
        var form = new FreightForm(params, regions);
        var template = form.read(ShopKey.next(seat.shopId()), 0);
        if (template.isEmpty()) return again("", form, model);
        templates.add(template.get());
        Flash.done(redirect, "logistics.flash.template");
        return "redirect:/workbench/freight-templates";
    }

    @GetMapping("/{number}")
    String edit(Seat seat, @PathVariable String number, Model model) {
        var template = templates.get(ShopKey.of(seat.shopId(), number));
        fill(model, number, FreightForm.of(template, regions));
        show(template.key(), model);
        return "logistics/freight-templates/edit";
    }

    @PutMapping("/{number}")
    Object update(
            Seat seat,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> params,
            @RequestParam(defaultValue = "0") long version,
            Model model,
            RedirectAttributes redirect) {
        var key = templates.get(ShopKey.of(seat.shopId(), number)).key();
        var form = new FreightForm(params, regions);
        var template = form.read(key, version);
        if (template.isEmpty()) {
            show(key, model);
            return again(number, form, model);
        }
        templates.change(template.get());
        Flash.done(redirect, "logistics.flash.template");
        return "redirect:/workbench/freight-templates";
    }

    @DeleteMapping("/{number}")
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        templates.remove(templates.get(ShopKey.of(seat.shopId(), number)).key());
        Flash.done(redirect, "logistics.flash.template-gone");
        return "redirect:/workbench/freight-templates";
    }

    private Object again(String number, FreightForm form, Model model) {
        fill(model, number, form);
        return Pages.invalid("logistics/freight-templates/edit").addAllObjects(model.asMap());
    }

    /** What only a template that is kept has. */
    private void show(ShopKey key, Model model) {
        model.addAttribute("uses", uses.of(key.shopId(), key.id(), USES_SHOWN));
        model.addAttribute("calculation", CalculationView.EMPTY);
        model.addAttribute("places", places.cities(words.language()));
    }

    private void fill(Model model, String number, FreightForm form) {
        model.addAttribute("number", number);
        model.addAttribute("form", form.typed());
        model.addAttribute("rates", rows(form, "rates.", form.rateRows(), true));
        model.addAttribute("free", rows(form, "free.", form.freeRows(), false));
        model.addAttribute("codArea", box(form, "cod.area"));
        model.addAttribute("services", Service.values());
        model.addAttribute("charges", ChargeBy.values());
        model.addAttribute(
                "carriers",
                Arrays.stream(CarrierCode.values())
                        .filter(code -> code != CarrierCode.OTHER)
                        .map(code -> new Option(code.name(), words.say(code.key())))
                        .toList());
        model.addAttribute("errors", form.errors());
    }

    private List<RateRow> rows(FreightForm form, String rows, int count, boolean firstIsEverywhere) {
        var list = new ArrayList<RateRow>();
        for (int i = 0; i < count; i++) {
            var name = rows + i + ".";
            var everywhere = firstIsEverywhere && i == 0;
            list.add(new RateRow(
                    name, i, everywhere || form.isUsed(name), everywhere ? null : box(form, name + "area")));
        }
        return list;
    }

    private AreaBox box(FreightForm form, String field) {
        var codes = form.codes(field);
        return AreaBox.of(field, codes, words.area(new Area(regions.simplest(codes))), regions, words);
    }
}
