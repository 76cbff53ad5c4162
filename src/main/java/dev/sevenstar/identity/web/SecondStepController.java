package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Devices;
import dev.sevenstar.identity.Entrance;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.SecondStep;
import dev.sevenstar.identity.TwoStep;
import dev.sevenstar.identity.WrongCode;
import dev.sevenstar.shared.TooMany;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.LocalPath;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second page of signing in: the code. */
@Controller
@RequestMapping("/sign-in/code")
@Serves(Audience.EVERYONE)
class SecondStepController {

    private static final String PAGE = "identity/sign-in/code";

    private final SecondStep secondStep;
    private final TwoStep twoStep;
    private final Devices devices;
    private final Entrance entrance;
    private final WayBack wayBack;

    SecondStepController(SecondStep secondStep, TwoStep twoStep, Devices devices, Entrance entrance, WayBack wayBack) {
        this.secondStep = secondStep;
        this.twoStep = twoStep;
        this.devices = devices;
        this.entrance = entrance;
        this.wayBack = wayBack;
    }

    static String at(String to) {
        return to.isEmpty() ? "/sign-in/code" : "/sign-in/code?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    @ModelAttribute("to")
    String to(@RequestParam(defaultValue = "") String to) {
        return to.isBlank() ? "" : LocalPath.of(to);
    }

    @GetMapping
    ModelAndView new_(HttpServletRequest request) {
        if (secondStep.waiting(request).isEmpty()) return new ModelAndView("redirect:/sign-in");
        return new ModelAndView(PAGE, "form", CodeForm.EMPTY);
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult found,
            @RequestParam(defaultValue = "false") boolean trust,
            @ModelAttribute("to") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var waiting = secondStep.waiting(request);
        if (waiting.isEmpty()) return new ModelAndView("redirect:/sign-in?again");
        if (found.hasErrors()) return Pages.invalid(PAGE);
        try {
            twoStep.check(waiting.get().id(), form.code(), request);
            return new ModelAndView("redirect:" + enter(waiting.get(), trust, to, request, response));
        } catch (WrongCode wrong) {
            found.rejectValue("code", wrong.key());
            return Pages.invalid(PAGE);
        } catch (TooMany shut) {
            response.setHeader("Retry-After", String.valueOf(shut.retryAfter().toSeconds()));
            return new ModelAndView(PAGE, HttpStatus.TOO_MANY_REQUESTS)
                    .addObject("shut", Math.max(1, (shut.retryAfter().toSeconds() + 59) / 60));
        }
    }

    private String enter(
            Person person, boolean trust, String to, HttpServletRequest request, HttpServletResponse response) {
        var home = entrance.admit(person, request, response);
        if (trust) devices.trust(person.id(), request);
        return wayBack.take(to, home, request, response);
    }
}
