package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.LegalKind;
import dev.sevenstar.identity.LegalText;
import dev.sevenstar.identity.LegalTextOvertaken;
import dev.sevenstar.identity.LegalTexts;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator puts terms and privacy policy into words of their own; each change is a new version. */
@Controller
@RequestMapping("/admin/legal")
@Serves(value = Audience.STAFF, right = "operations")
class PlatformLegalController {

    private static final String EDIT = "identity/admin/legal/edit";

    record TextRow(String key, String slug, int version, String day, boolean first) {

        static TextRow of(LegalText text) {
            return new TextRow(
                    text.kind().key(),
                    text.kind().slug(),
                    text.version(),
                    Times.day(text.publishedAt()),
                    text.isFirst());
        }
    }

    private final LegalTexts texts;

    PlatformLegalController(LegalTexts texts) {
        this.texts = texts;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute(
                "rows",
                Arrays.stream(LegalKind.values())
                        .map(texts::current)
                        .map(TextRow::of)
                        .toList());
        return "identity/admin/legal/index";
    }

    @GetMapping("/{kind}/edit")
    @Fresh
    ModelAndView edit(@PathVariable String kind) {
        var text = texts.current(known(kind));
        return lay(new ModelAndView(EDIT), text).addObject("form", LegalForm.from(text));
    }

    @PutMapping("/{kind}")
    @Fresh
    ModelAndView update(
            @PathVariable String kind,
            @Valid @ModelAttribute("form") LegalForm form,
            BindingResult found,
            RedirectAttributes redirect) {
        var text = texts.current(known(kind));
        if (found.hasErrors()) return lay(Pages.invalid(EDIT), text);
        if (!form.changes(text)) {
            Flash.done(redirect, "identity.legal.unchanged");
            return new ModelAndView("redirect:/admin/legal");
        }
        try {
            texts.publish(text.kind(), form.seen(), LegalForm.clean(form.zh()), LegalForm.clean(form.en()));
        } catch (LegalTextOvertaken overtaken) {
            found.rejectValue("zh", overtaken.key());
            return lay(Pages.invalid(EDIT), texts.current(text.kind()));
        }
        Flash.done(redirect, "identity.legal.published");
        return new ModelAndView("redirect:/admin/legal");
    }

    private static ModelAndView lay(ModelAndView page, LegalText text) {
        return page.addObject("text", TextRow.of(text));
    }

    private static LegalKind known(String slug) {
        return Arrays.stream(LegalKind.values())
                .filter(k -> k.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
