package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.inquiry.Author;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who looks after an inquiry. */
@Controller
@RequestMapping("/workbench/inquiries/{number}/assignment")
@Serves(value = Audience.SHOP, right = "inquiry")
class AssignmentController {

    private final Inquiries inquiries;
    private final Seats seats;
    private final InquiryWords words;

    AssignmentController(Inquiries inquiries, Seats seats, InquiryWords words) {
        this.inquiries = inquiries;
        this.seats = seats;
        this.words = words;
    }

    /** Empty: nobody. */
    @PostMapping
    String create(Seat seat, @PathVariable String number, @RequestParam String colleague, RedirectAttributes redirect) {
        if (colleague.isEmpty()) return destroy(seat, number, redirect);
        var chosen = answering(seats, seat.shopId(), colleague);
        assign(seat, number, chosen.personId(), chosen.personName());
        Flash.done(redirect, "inquiry.flash.assigned", chosen.personName());
        return "redirect:/workbench/inquiries/" + number;
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        assign(seat, number, 0, "");
        Flash.done(redirect, "inquiry.flash.unassigned");
        return "redirect:/workbench/inquiries/" + number;
    }

    private void assign(Seat seat, String number, long personId, String name) {
        var by = Author.colleague(seat.personId(), seat.personName());
        inquiries.handle(ShopKey.of(seat.shopId(), number), i -> i.assign(personId, name, by, words.now()));
    }

    /** A colleague of this shop who may answer; another's number is not found. */
    static Seat answering(Seats seats, long shopId, String number) {
        var id = Ids.parse(number);
        return seats.in(shopId).stream()
                .filter(s -> s.personId() == id && s.may("inquiry"))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
