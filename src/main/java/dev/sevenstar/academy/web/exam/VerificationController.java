package dev.sevenstar.academy.web.exam;

import dev.sevenstar.academy.exam.Certificates;
import dev.sevenstar.academy.web.AcademyWords;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether a certificate is one, for whoever was shown it: who holds it is said with one character only. */
@Controller
@RequestMapping(VerificationController.HERE)
@Serves(Audience.EVERYONE)
class VerificationController {

    static final String HERE = "/certificates";
    private static final String VIEW = "academy/certificates/verify";
    private static final int LOOKS = 60;
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final Certificates certificates;
    private final AcademyWords words;
    private final Throttle throttle;
    private final Clock clock;

    VerificationController(Certificates certificates, AcademyWords words, Throttle throttle, Clock clock) {
        this.certificates = certificates;
        this.words = words;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        if (!code.isBlank()) look(code, request, model);
        return VIEW;
    }

    @GetMapping("/{code}")
    ModelAndView show(@PathVariable String code, HttpServletRequest request, Model model) {
        look(code, request, model);
        return new ModelAndView(VIEW, model.getAttribute("certificate") == null ? HttpStatus.NOT_FOUND : HttpStatus.OK);
    }

    private void look(String code, HttpServletRequest request, Model model) {
        throttle.take("certificate " + request.getRemoteAddr(), LOOKS, A_WHILE);
        model.addAttribute("asked", code);
        model.addAttribute(
                "certificate",
                certificates
                        .find(code)
                        .map(each -> CertificateView.masked(each, Times.now(clock), words))
                        .orElse(null));
    }
}
