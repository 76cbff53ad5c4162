package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.WordEntry;
import dev.sevenstar.catalog.WordFamily;
import dev.sevenstar.catalog.WordLevel;
import dev.sevenstar.catalog.WordList;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The prohibited words and what is exempt from them. */
@Controller
@Serves(value = Audience.STAFF, right = "catalog")
class WordsController {

    private static final String NEW = "catalog/words/new";
    private static final String EDIT = "catalog/words/edit";
    private static final List<String> ARTICLES = List.of("9-2", "9-3", "9-8", "17", "18", "24", "25", "28");

    private final WordList list;
    private final WordPages pages;
    private final Speech speech;

    WordsController(WordList list, WordPages pages, Speech speech) {
        this.list = list;
        this.pages = pages;
        this.speech = speech;
    }

    @GetMapping("/admin/words")
    String index(
            @RequestParam(defaultValue = "WORD") WordEntry.Kind kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        model.addAllAttributes(pages.list(kind, q.strip(), family, after));
        model.addAttribute("text", "");
        return "catalog/words/index";
    }

    @GetMapping("/admin/words/new")
    String new_(@RequestParam(defaultValue = "WORD") WordEntry.Kind kind, Model model) {
        model.addAttribute("form", WordForm.empty(kind));
        choices(kind, model);
        return NEW;
    }

    @PostMapping("/admin/words")
    ModelAndView create(
            @Valid @ModelAttribute("form") WordForm form,
            BindingResult found,
            Model model,
            RedirectAttributes redirect) {
        Typed.orRefuse(found);
        choices(form.kind(), model);
        if (!found.hasErrors() && list.taken(form.kind(), form.phrase().strip(), 0))
            found.rejectValue("phrase", "catalog.words.phrase.taken");
        if (found.hasErrors()) return Pages.invalid(NEW);
        list.add(form.kind(), form.phrase().strip(), form.level(), form.family(), form.article());
        Flash.done(redirect, "catalog.flash.word-added", form.phrase());
        return new ModelAndView("redirect:/admin/words?kind=" + form.kind());
    }

    @GetMapping("/admin/words/{number}/edit")
    String edit(@PathVariable String number, Model model) {
        var entry = list.get(Ids.parse(number));
        model.addAttribute("form", WordForm.of(entry));
        model.addAttribute("number", number);
        choices(entry.kind(), model);
        return EDIT;
    }

    @PutMapping("/admin/words/{number}")
    ModelAndView update(
            @PathVariable String number,
            @Valid @ModelAttribute("form") WordForm form,
            BindingResult found,
            Model model,
            RedirectAttributes redirect) {
        Typed.orRefuse(found);
        var entry = list.get(Ids.parse(number));
        model.addAttribute("number", number);
        choices(entry.kind(), model);
        if (!found.hasErrors() && list.taken(entry.kind(), form.phrase().strip(), entry.id()))
            found.rejectValue("phrase", "catalog.words.phrase.taken");
        if (found.hasErrors()) return Pages.invalid(EDIT);
        try {
            list.change(entry.id(), form.version(), form.phrase().strip(), form.level(), form.family(), form.article());
        } catch (OptimisticLockingFailureException stale) {
            return Pages.conflict(EDIT)
                    .addObject("form", form.at(entry.version()))
                    .addObject("stored", WordRow.of(entry, speech));
        }
        Flash.done(redirect, "catalog.flash.word-changed", form.phrase());
        return new ModelAndView("redirect:/admin/words?kind=" + entry.kind());
    }

    @DeleteMapping("/admin/words/{number}")
    String destroy(@PathVariable String number, RedirectAttributes redirect) {
        var entry = list.get(Ids.parse(number));
        list.remove(entry.id());
        Flash.done(redirect, "catalog.flash.word-removed", entry.phrase());
        return "redirect:/admin/words?kind=" + entry.kind();
    }

    private void choices(WordEntry.Kind kind, Model model) {
        model.addAttribute("exemption", kind == WordEntry.Kind.EXEMPTION);
        model.addAttribute("levels", speech.options(WordLevel.values(), "catalog.words.level."));
        model.addAttribute("families", speech.options(WordFamily.values(), "catalog.words.family."));
        model.addAttribute(
                "articles",
                ARTICLES.stream()
                        .map(article -> new Option(article, speech.say(WordFamily.articleKey(article))))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(speech.say("catalog.words.title"), "/admin/words?kind=" + kind),
                        new Crumb(speech.say("catalog.words.kind." + kind.name().toLowerCase(Locale.ROOT)), null)));
    }
}
