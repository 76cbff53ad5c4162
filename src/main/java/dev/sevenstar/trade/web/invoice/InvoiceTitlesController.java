package dev.sevenstar.trade.web.invoice;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.LocalPath;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.invoice.InvoiceTitle.Kind;
import dev.sevenstar.trade.invoice.InvoiceTitles;
import dev.sevenstar.trade.web.TradeWords;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** To whom a buyer has invoices made out. {@code to} is where somebody was who came only to write one. */
@Controller
@RequestMapping("/my/invoice-titles")
@Serves(Audience.PERSON)
class InvoiceTitlesController {

    private static final String HOME = "/my/invoice-titles";
    private static final String EDIT = "trade/invoice-titles/edit";

    record Row(String number, String title, String taxId, String kind, boolean preferred) {}

    private final InvoiceTitles titles;
    private final TradeWords words;

    InvoiceTitlesController(InvoiceTitles titles, TradeWords words) {
        this.titles = titles;
        this.words = words;
    }

    @GetMapping
    String index(SignedIn person, Model model) {
        var rows = titles.of(person.personId()).stream()
                .map(each -> new Row(
                        Ids.text(each.id()),
                        each.title().title(),
                        each.title().taxId(),
                        words.say(each.title().kind().key()),
                        each.preferred()))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("full", rows.size() >= InvoiceTitles.MOST);
        model.addAttribute("most", InvoiceTitles.MOST);
        return "trade/invoice-titles/index";
    }

    @GetMapping("/new")
    String new_(@RequestParam(defaultValue = HOME) String to, Model model) {
        return lay(model, "", InvoiceTitleForm.EMPTY, to);
    }

    @PostMapping
    Object create(
            SignedIn person,
            @ModelAttribute("form") InvoiceTitleForm form,
            BindingResult errors,
            @RequestParam(defaultValue = HOME) String to,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) return again("", to);
        try {
            titles.add(person.personId(), form.toTitle(), form.isPreferred());
        } catch (Refused full) {
            errors.reject(full.key(), full.args(), null);
            return again("", to);
        }
        Flash.done(redirect, "trade.flash.title");
        return "redirect:" + LocalPath.of(to);
    }

    @GetMapping("/{number}")
    String edit(
            SignedIn person, @PathVariable String number, @RequestParam(defaultValue = HOME) String to, Model model) {
        return lay(model, number, InvoiceTitleForm.of(titles.get(person.personId(), Ids.parse(number))), to);
    }

    @PutMapping("/{number}")
    Object update(
            SignedIn person,
            @PathVariable String number,
            @ModelAttribute("form") InvoiceTitleForm form,
            BindingResult errors,
            @RequestParam(defaultValue = HOME) String to,
            RedirectAttributes redirect) {
        var kept = titles.get(person.personId(), Ids.parse(number));
        form.check(errors);
        if (errors.hasErrors()) return again(number, to);
        titles.change(person.personId(), kept.id(), form.seen(), form.toTitle(), form.isPreferred());
        Flash.done(redirect, "trade.flash.title");
        return "redirect:" + LocalPath.of(to);
    }

    @DeleteMapping("/{number}")
    String destroy(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        titles.remove(person.personId(), Ids.parse(number));
        Flash.done(redirect, "trade.flash.title-gone");
        return "redirect:" + HOME;
    }

    private ModelAndView again(String number, String to) {
        return Pages.invalid(EDIT)
                .addObject("number", number)
                .addObject("to", LocalPath.of(to))
                .addObject("kinds", kinds());
    }

    private String lay(Model model, String number, InvoiceTitleForm form, String to) {
        model.addAttribute("form", form);
        model.addAttribute("number", number);
        model.addAttribute("to", LocalPath.of(to));
        model.addAttribute("kinds", kinds());
        return EDIT;
    }

    private List<Option> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Option(kind.name(), words.say(kind.key())))
                .toList();
    }
}
