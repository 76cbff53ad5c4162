package dev.sevenstar.identity.web;

import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Serves(Audience.EVERYONE)
class SignInController {

    @GetMapping("/sign-in")
    String new_(@RequestParam(required = false) String again, Model model) {
        model.addAttribute("again", again != null);
        return "identity/sign-in/new";
    }

    @PostMapping("/sign-in/failed")
    ModelAndView failed(@RequestParam(defaultValue = "") String name) {
        return Pages.invalid("identity/sign-in/new").addObject("name", name).addObject("failed", true);
    }
}
