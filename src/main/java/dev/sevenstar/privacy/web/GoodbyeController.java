package dev.sevenstar.privacy.web;

import dev.sevenstar.privacy.Closures;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody stands who has just closed their account, signed out. */
@Controller
@Serves(Audience.EVERYONE)
class GoodbyeController {

    private final Closures closures;

    GoodbyeController(Closures closures) {
        this.closures = closures;
    }

    @GetMapping("/goodbye")
    String show(Model model) {
        model.addAttribute("days", closures.personDays());
        return "privacy/person/goodbye";
    }
}
