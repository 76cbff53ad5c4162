package dev.sevenstar.trade.web;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.CancelOrder;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.ConfirmReceipt;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.UrgeShipment;
import dev.sevenstar.trade.cart.PutIntoCart;
import dev.sevenstar.trade.web.cart.CartBadge;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps a buyer takes with an order; what its state does not allow is said on its page. */
@Controller
@RequestMapping("/my/orders/{number}")
@Serves(Audience.PERSON)
class MyOrderStepsController {

    private final Orders orders;
    private final CancelOrder cancel;
    private final ConfirmReceipt receipt;
    private final UrgeShipment urge;
    private final PutIntoCart put;
    private final CartBadge badge;
    private final TradeWords words;

    MyOrderStepsController(
            Orders orders,
            CancelOrder cancel,
            ConfirmReceipt receipt,
            UrgeShipment urge,
            PutIntoCart put,
            CartBadge badge,
            TradeWords words) {
        this.orders = orders;
        this.cancel = cancel;
        this.receipt = receipt;
        this.urge = urge;
        this.put = put;
        this.badge = badge;
        this.words = words;
    }

    @PostMapping("/cancellation")
    String cancel(
            SignedIn person,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable CloseReason reason,
            RedirectAttributes redirect) {
        var order = own(person, number);
        return said(number, "trade.flash.cancelled", redirect, () -> {
            if (reason == null || !CloseReason.of(Side.BUYER).contains(reason))
                throw new Refused("trade.refused.reason-missing");
            cancel.cancel(order.key(), reason, hand(person));
        });
    }

    /** The money that is held goes to the shop. */
    @PostMapping("/receipt")
    @Fresh
    String receive(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        var order = own(person, number);
        return said(number, "trade.flash.received", redirect, () -> receipt.confirm(order.key(), hand(person)));
    }

    @PostMapping("/prolongation")
    String prolong(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        var order = own(person, number);
        return said(
                number,
                "trade.flash.prolonged",
                redirect,
                () -> orders.change(order.key(), each -> each.prolong(hand(person), words.now())));
    }

    @PostMapping("/urging")
    String urge(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        var order = own(person, number);
        return said(number, "trade.flash.urged", redirect, () -> urge.urge(order.key(), hand(person)));
    }

    /** Back into the cart with what is still sold of it. */
    @PostMapping("/reorder")
    String reorder(
            SignedIn person, @PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        var order = own(person, number);
        try {
            var gone = put.again(person.personId(), order);
            badge.forget(request);
            if (gone == 0) Flash.done(redirect, "trade.flash.put");
            else Flash.info(redirect, "trade.flash.put-part", gone);
            return "redirect:/my/cart";
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
            return "redirect:/my/orders/" + number;
        }
    }

    private Order own(SignedIn person, String number) {
        return orders.ofBuyer(person.personId(), Ids.parse(number));
    }

    private static Hand hand(SignedIn person) {
        return new Hand(Side.BUYER, person.personId(), person.personName());
    }

    private static String said(String number, String done, RedirectAttributes redirect, Runnable step) {
        try {
            step.run();
            Flash.done(redirect, done);
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:/my/orders/" + number;
    }
}
