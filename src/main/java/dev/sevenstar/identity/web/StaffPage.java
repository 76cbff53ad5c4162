package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Invitation;
import dev.sevenstar.identity.Invitations;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.ShopStaff;
import dev.sevenstar.shared.Times;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The list of a shop's people and invitations, under whatever form stands above it. */
@Component
class StaffPage {

    static final String VIEW = "identity/staff/index";

    record InvitationRow(String number, String email, String role, String until, boolean open) {}

    private final ShopStaff staff;
    private final Invitations invitations;
    private final Choices choices;
    private final MessageSource messages;

    StaffPage(ShopStaff staff, Invitations invitations, Choices choices, MessageSource messages) {
        this.staff = staff;
        this.invitations = invitations;
        this.choices = choices;
        this.messages = messages;
    }

    static InvitationForm empty() {
        return new InvitationForm("", Role.SERVICE);
    }

    ModelAndView fill(ModelAndView page, Seat seat, Locale language) {
        return page.addObject(
                        "members",
                        staff.of(seat.shopId()).stream()
                                .map(m -> MemberRow.of(m, seat.personId()))
                                .toList())
                .addObject(
                        "invitations",
                        invitations.of(seat.shopId()).stream()
                                .map(i -> row(i, language))
                                .toList())
                .addObject("roles", choices.roles(language));
    }

    private InvitationRow row(Invitation invitation, Locale language) {
        return new InvitationRow(
                invitation.number(),
                invitation.email(),
                messages.getMessage(invitation.role().key(), null, language),
                Times.minute(invitation.expiresAt()),
                invitations.isOpen(invitation));
    }
}
