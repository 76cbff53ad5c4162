package dev.sevenstar.workbench.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.workbench.Palette;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Serves(Audience.SHOP)
class PaletteController {

    private static final int LONGEST = 60;

    private final Palette palette;

    PaletteController(Palette palette) {
        this.palette = palette;
    }

    @GetMapping("/workbench/palette")
    String index(Seat seat, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        var words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        model.addAttribute("words", words);
        model.addAttribute("groups", palette.find(seat, words, locale));
        return "workbench/palette/index";
    }
}
