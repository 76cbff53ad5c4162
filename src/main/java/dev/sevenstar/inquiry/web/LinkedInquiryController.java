package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.ConfirmInquiry;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One inquiry for whoever holds the secret link of a letter. Confirming is a button and not the link
 * itself, because mail programs open links to look at them.
 */
@Controller
@RequestMapping("/inquiries/{secret}")
@Serves(Audience.EVERYONE)
class LinkedInquiryController {

    private final BuyerSide side;
    private final ConfirmInquiry confirmInquiry;

    LinkedInquiryController(BuyerSide side, ConfirmInquiry confirmInquiry) {
        this.side = side;
        this.confirmInquiry = confirmInquiry;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model) {
        return side.show(side.linked(secret), here(secret), model);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String secret, RedirectAttributes redirect) {
        confirmInquiry.confirm(side.linked(secret));
        Flash.done(redirect, "inquiry.flash.confirmed");
        return "redirect:" + here(secret);
    }

    @PostMapping("/messages")
    Object write(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String requestKey,
            Enclosed enclosed,
            RedirectAttributes redirect) {
        return side.write(side.linked(secret), here(secret), text, requestKey, enclosed, redirect);
    }

    @PostMapping("/closure")
    String close(@PathVariable String secret, RedirectAttributes redirect) {
        return side.close(side.linked(secret), here(secret), redirect);
    }

    @DeleteMapping("/closure")
    String reopen(@PathVariable String secret, RedirectAttributes redirect) {
        return side.reopen(side.linked(secret), here(secret), redirect);
    }

    private static String here(String secret) {
        return "/inquiries/" + secret;
    }
}
