package dev.sevenstar.payment.web.exchange;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.exchange.Deed.Hand;
import dev.sevenstar.payment.exchange.PresentExchange;
import dev.sevenstar.payment.exchange.ReturnExchange;
import dev.sevenstar.payment.exchange.SignExchange;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a shop does with a bill of exchange. */
@Controller
@RequestMapping(ExchangePage.WORKBENCH + "/{number}")
@Serves(value = Audience.SHOP, right = "money")
class ExchangeActsController {

    private static final int LONGEST_NOTE = 200;

    private final SignExchange sign;
    private final PresentExchange present;
    private final ReturnExchange back;

    ExchangeActsController(SignExchange sign, PresentExchange present, ReturnExchange back) {
        this.sign = sign;
        this.present = present;
        this.back = back;
    }

    @PostMapping("/signature")
    @Fresh
    String sign(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        return act(seat, number, "signed", redirect, sign::sign);
    }

    @PostMapping("/refusal")
    @Fresh
    String refuse(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return act(seat, number, "refused", redirect, (key, by) -> sign.refuse(key, cut(reason), by));
    }

    /** @param interest in fen, as the page said: who sells agrees to that and to nothing else */
    @PostMapping("/discount")
    @Fresh
    String discount(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String rate,
            @RequestParam(defaultValue = "-1") long interest,
            RedirectAttributes redirect) {
        return act(
                seat,
                number,
                "discounted",
                redirect,
                (key, by) -> present.discount(key, rate(rate), Money.ofFen(interest), by));
    }

    @PostMapping("/return")
    @Fresh
    String giveBack(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        return act(seat, number, "returned", redirect, back::giveBack);
    }

    @PostMapping("/presentation")
    @Fresh
    String present(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        return act(seat, number, "presented", redirect, present::present);
    }

    @PostMapping("/recourse")
    @Fresh
    String recourse(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        return act(seat, number, "recourse", redirect, present::recourse);
    }

    @PostMapping("/recovery")
    @Fresh
    String recover(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        return act(seat, number, "recovered", redirect, (key, by) -> present.recovered(key, cut(note), by));
    }

    private static String act(
            Seat seat, String number, String done, RedirectAttributes redirect, BiConsumer<ShopKey, Hand> act) {
        try {
            act.accept(ShopKey.of(seat.shopId(), number), new Hand(seat.personId(), seat.personName()));
            Flash.done(redirect, "payment.exchange.flash." + done);
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + ExchangePage.WORKBENCH + "/" + number;
    }

    private static Rate rate(String typed) {
        try {
            return Rate.parsePercent(typed);
        } catch (NumberFormatException e) {
            throw new Refused("payment.exchange.error.rate");
        }
    }

    private static String cut(String typed) {
        var text = typed.strip();
        return text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text;
    }
}
