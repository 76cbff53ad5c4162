package dev.sevenstar.logistics.web;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The regions to tick, fetched when somebody opens them; the counties of a city when somebody looks for these. */
@Controller
@RequestMapping("/workbench/freight-areas")
@Serves(value = Audience.SHOP, right = "listing")
class AreasController {

    private final RegionTree regions;
    private final FreightWords words;

    AreasController(RegionTree regions, FreightWords words) {
        this.regions = regions;
        this.words = words;
    }

    @GetMapping
    String index(Model model) {
        var provinces = regions.provinces(words.language()).stream()
                .map(node -> new AreaBox.Province(
                        node, words.say("logistics.area.parts", node.parts().size())))
                .toList();
        model.addAttribute("provinces", provinces);
        return "logistics/freight-templates/_area :: provinces";
    }

    @GetMapping("/{city}/counties")
    String counties(@PathVariable String city, Locale language, Model model) {
        model.addAttribute(
                "counties",
                regions.find(city, language).orElseThrow(NotFound::new).parts());
        return "logistics/freight-templates/_area :: counties";
    }
}
