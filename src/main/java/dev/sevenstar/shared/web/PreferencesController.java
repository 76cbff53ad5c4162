package dev.sevenstar.shared.web;

import dev.sevenstar.shared.settings.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and look, chosen by a link so that pages without a session can offer them. */
@Controller
@Serves(Audience.EVERYONE)
class PreferencesController {

    private final LocaleResolver locales;
    private final Site site;

    PreferencesController(LocaleResolver locales, Site site) {
        this.locales = locales;
        this.site = site;
    }

    @GetMapping("/language/{language:zh|en}")
    String language(
            @PathVariable String language,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return "redirect:" + LocalPath.of(to);
    }

    @GetMapping("/theme/{theme:light|dark|auto}")
    String theme(
            @PathVariable String theme, @RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
        var cookie = ResponseCookie.from("theme", theme)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(site.isEncrypted())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + LocalPath.of(to);
    }
}
