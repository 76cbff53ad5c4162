package dev.sevenstar.logistics.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.logistics.Consignment;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Places;
import dev.sevenstar.shared.web.Serves;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tries out what a template charges, and shows how it comes about. */
@Controller
@RequestMapping("/workbench/freight-templates/{number}/calculation")
@Serves(value = Audience.SHOP, right = "listing")
class FreightCalculationsController {

    private final FreightTemplates templates;
    private final Regions regions;
    private final Places places;
    private final FreightWords words;

    FreightCalculationsController(FreightTemplates templates, Regions regions, Places places, FreightWords words) {
        this.templates = templates;
        this.regions = regions;
        this.places = places;
        this.words = words;
    }

    @GetMapping
    String show(
            Seat seat, @PathVariable String number, @RequestParam MultiValueMap<String, String> typed, Model model) {
        var template = templates.get(ShopKey.of(seat.shopId(), number));
        model.addAttribute("number", number);
        model.addAttribute("name", template.name());
        model.addAttribute("calculation", calculate(template, typed.toSingleValueMap()));
        model.addAttribute("places", places.cities(words.language()));
        return "logistics/freight-templates/calculation";
    }

    private CalculationView calculate(FreightTemplate template, Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        var region = text(typed, "region");
        if (!regions.knows(region)) errors.put("region", "logistics.error.region");
        var load = new Consignment(
                units("pieces", ChargeBy.PIECES, typed, errors),
                units("weight", ChargeBy.WEIGHT, typed, errors),
                units("volume", ChargeBy.VOLUME, typed, errors),
                amount(typed, errors));
        if (!errors.isEmpty()) return new CalculationView(typed, errors, List.of(), "");
        var sum = template.calculate(region, load);
        return new CalculationView(typed, errors, words.steps(sum, template), words.fee(sum.fee()));
    }

    private static int units(String field, ChargeBy by, Map<String, String> typed, Map<String, String> errors) {
        var text = text(typed, field);
        if (text.isEmpty()) return 0;
        return FreightCells.units(text, by).orElseGet(() -> {
            errors.put(field, "logistics.error.units." + by.key());
            return 0;
        });
    }

    private static Money amount(Map<String, String> typed, Map<String, String> errors) {
        var text = text(typed, "amount");
        if (text.isEmpty()) return Money.ZERO;
        return FreightCells.money(text).orElseGet(() -> {
            errors.put("amount", "logistics.error.fee");
            return Money.ZERO;
        });
    }

    private static String text(Map<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }
}
