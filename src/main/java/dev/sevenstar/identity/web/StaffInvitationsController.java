package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Invitations;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers seats by letter, sends the letter again, takes the offer back. */
@Controller
@RequestMapping("/workbench/invitations")
@Serves(value = Audience.SHOP, right = "shop")
class StaffInvitationsController {

    private static final String BACK = "redirect:/workbench/staff";

    private final Invitations invitations;
    private final StaffPage page;
    private final Throttle throttle;

    StaffInvitationsController(Invitations invitations, StaffPage page, Throttle throttle) {
        this.invitations = invitations;
        this.page = page;
        this.throttle = throttle;
    }

    @PostMapping
    @Fresh
    ModelAndView create(
            Seat seat,
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult found,
            Locale language,
            RedirectAttributes redirect) {
        if (!found.hasErrors()) invite(seat, form, found, language);
        if (found.hasErrors()) return page.fill(Pages.invalid(StaffPage.VIEW), seat, language);
        Flash.done(redirect, "identity.staff.invited", form.address());
        return new ModelAndView(BACK);
    }

    @PostMapping("/{number}/delivery")
    String resend(Seat seat, @PathVariable String number, Locale language, RedirectAttributes redirect) {
        count(seat);
        invitations.resend(seat, number, language);
        Flash.done(redirect, "identity.staff.resent");
        return BACK;
    }

    @DeleteMapping("/{number}")
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        invitations.revoke(seat, number);
        Flash.done(redirect, "identity.staff.revoked");
        return BACK;
    }

    private void invite(Seat seat, InvitationForm form, BindingResult found, Locale language) {
        count(seat);
        try {
            invitations.invite(seat, form.address(), Objects.requireNonNull(form.role()), language);
        } catch (Refused refused) {
            found.rejectValue("email", refused.key());
        }
    }

    private void count(Seat seat) {
        throttle.take("invite|" + seat.shopId(), 50, Duration.ofHours(1));
    }
}
