package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Entrance;
import dev.sevenstar.identity.Passkeys;
import dev.sevenstar.shared.Network;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.LocalPath;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signs in by a passkey alone, which stands for both factors. */
@Controller
@RequestMapping("/sign-in/passkey")
@Serves(Audience.EVERYONE)
class PasskeySignInController {

    private final Passkeys passkeys;
    private final Entrance entrance;
    private final WayBack wayBack;
    private final Throttle throttle;

    PasskeySignInController(Passkeys passkeys, Entrance entrance, WayBack wayBack, Throttle throttle) {
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.wayBack = wayBack;
        this.throttle = throttle;
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(HttpServletRequest request, HttpSession session) {
        throttle.take("passkey|" + Network.of(request.getRemoteAddr()), 60, Duration.ofMinutes(15));
        return passkeys.askToShow(null, session);
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var person = passkeys.recognise(credential, request.getSession());
        if (person.isEmpty()) {
            Flash.error(redirect, "identity.passkey.unknown");
            return "redirect:/sign-in";
        }
        var home = entrance.admit(person.get(), request, response);
        return "redirect:" + wayBack.take(to.isBlank() ? "" : LocalPath.of(to), home, request, response);
    }
}
