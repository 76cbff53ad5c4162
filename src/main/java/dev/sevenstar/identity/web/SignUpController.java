package dev.sevenstar.identity.web;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** To sell or to buy: the two ways in. */
@Controller
@Serves(Audience.EVERYONE)
class SignUpController {

    @GetMapping("/sign-up")
    String index(@Nullable SignedIn person) {
        return person == null ? "identity/sign-up/index" : "redirect:/account";
    }
}
