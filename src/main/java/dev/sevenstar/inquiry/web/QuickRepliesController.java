package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.inquiry.Placeholder;
import dev.sevenstar.inquiry.QuickReplies;
import dev.sevenstar.inquiry.QuickReply;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts a shop sends often. */
@Controller
@RequestMapping("/workbench/quick-replies")
@Serves(value = Audience.SHOP, right = "inquiry")
class QuickRepliesController {

    record QuickReplyForm(
            @NotBlank(message = "{inquiry.quick.title-missing}")
            @Size(max = QuickReply.TITLE, message = "{inquiry.quick.title-long}")
            String title,

            @NotBlank(message = "{inquiry.quick.body-missing}")
            @Size(max = QuickReply.BODY, message = "{inquiry.quick.body-long}")
            String body) {}

    private final QuickReplies quickReplies;
    private final InquiryWords words;

    QuickRepliesController(QuickReplies quickReplies, InquiryWords words) {
        this.quickReplies = quickReplies;
        this.words = words;
    }

    @ModelAttribute("placeholders")
    List<String> placeholders() {
        return Arrays.stream(Placeholder.values())
                .map(p -> p.in(words.english()))
                .toList();
    }

    @GetMapping
    String index(Seat seat, Model model) {
        model.addAttribute("quickReplies", quickReplies.of(seat.shopId()));
        model.addAttribute("form", new QuickReplyForm("", ""));
        return "inquiry/quick-replies/index";
    }

    @PostMapping
    Object create(
            Seat seat,
            @Valid @ModelAttribute("form") QuickReplyForm form,
            BindingResult problems,
            RedirectAttributes redirect) {
        var all = quickReplies.of(seat.shopId());
        if (problems.hasErrors())
            return Pages.invalid("inquiry/quick-replies/index").addObject("quickReplies", all);
        if (all.size() >= QuickReplies.MOST) Flash.error(redirect, "inquiry.quick.full", QuickReplies.MOST);
        else {
            quickReplies.save(QuickReply.of(seat.shopId(), form.title().strip(), form.body()));
            Flash.done(redirect, "inquiry.quick.kept");
        }
        return "redirect:/workbench/quick-replies";
    }

    @GetMapping("/{number}/edit")
    String edit(Seat seat, @PathVariable String number, Model model) {
        var reply = quickReplies.get(ShopKey.of(seat.shopId(), number));
        model.addAttribute("number", number);
        model.addAttribute("form", new QuickReplyForm(reply.title(), reply.body()));
        return "inquiry/quick-replies/edit";
    }

    @PutMapping("/{number}")
    Object update(
            Seat seat,
            @PathVariable String number,
            @Valid @ModelAttribute("form") QuickReplyForm form,
            BindingResult problems,
            RedirectAttributes redirect) {
        if (problems.hasErrors())
            return Pages.invalid("inquiry/quick-replies/edit").addObject("number", number);
        quickReplies.change(
                ShopKey.of(seat.shopId(), number), q -> q.rewrite(form.title().strip(), form.body()));
        Flash.done(redirect, "inquiry.quick.kept");
        return "redirect:/workbench/quick-replies";
    }

    @DeleteMapping("/{number}")
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        quickReplies.delete(quickReplies.get(ShopKey.of(seat.shopId(), number)));
        Flash.done(redirect, "inquiry.quick.deleted");
        return "redirect:/workbench/quick-replies";
    }
}
