package dev.sevenstar.payment.web.transfer;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.transfer.HandleTransfer;
import dev.sevenstar.payment.transfer.HandleTransfer.By;
import dev.sevenstar.payment.transfer.HandleTransfer.Part;
import dev.sevenstar.payment.transfer.Transfer;
import dev.sevenstar.payment.transfer.Transfers;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One transfer beside the orders it could be for, and what a person decides about it. */
@Controller
@RequestMapping(TransferWords.HOME + "/{number}")
@Serves(value = Audience.SHOP, right = "money")
class TransferController {

    private static final String VIEW = "payment/transfers/show";

    private final Transfers transfers;
    private final HandleTransfer handle;
    private final TransferPage page;

    TransferController(Transfers transfers, HandleTransfer handle, TransferPage page) {
        this.transfers = transfers;
        this.handle = handle;
        this.page = page;
    }

    @GetMapping
    String show(Seat seat, @PathVariable String number, @RequestParam(defaultValue = "") String find, Model model) {
        page.lay(own(seat, number), find, model);
        return VIEW;
    }

    /** @param typed {@code amount-<order>} for each order that is chosen; none: whose it is nobody knows yet */
    @PostMapping("/confirmation")
    @Fresh
    Object confirm(
            Seat seat,
            @PathVariable String number,
            @RequestParam int acts,
            @RequestParam(required = false) List<String> order,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        var chosen = order == null ? List.<String>of() : order;
        return act(
                seat,
                number,
                "payment.transfers.flash.confirmed",
                model,
                redirect,
                typed,
                chosen,
                () -> handle.confirm(
                        key(seat, number),
                        acts,
                        chosen.stream()
                                .distinct()
                                .map(each -> part(each, typed))
                                .toList(),
                        by(seat)));
    }

    private static Part part(String order, Map<String, String> typed) {
        try {
            return new Part(
                    Ids.parse(order),
                    Money.parseYuan(typed.getOrDefault("amount-" + order, "").strip()));
        } catch (NumberFormatException noAmount) {
            throw new Refused("payment.refused.transfer-part");
        }
    }

    @DeleteMapping("/confirmation")
    @Fresh
    Object undo(
            Seat seat, @PathVariable String number, @RequestParam int acts, Model model, RedirectAttributes redirect) {
        return act(
                seat,
                number,
                "payment.transfers.flash.undone",
                model,
                redirect,
                Map.of(),
                List.of(),
                () -> handle.undo(key(seat, number), acts, by(seat)));
    }

    @PostMapping("/dismissal")
    Object pass(
            Seat seat, @PathVariable String number, @RequestParam int acts, Model model, RedirectAttributes redirect) {
        return act(
                seat,
                number,
                "payment.transfers.flash.passed",
                model,
                redirect,
                Map.of(),
                List.of(),
                () -> handle.pass(key(seat, number), acts, by(seat)));
    }

    @PostMapping("/return")
    @Fresh
    Object giveBack(
            Seat seat,
            @PathVariable String number,
            @RequestParam int acts,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String amount,
            Model model,
            RedirectAttributes redirect) {
        return act(
                seat,
                number,
                "payment.transfers.flash.returned",
                model,
                redirect,
                Map.of("note", note, "amount", amount),
                List.of(),
                () -> handle.giveBack(key(seat, number), acts, money(amount), note, by(seat)));
    }

    private static Money money(String typed) {
        try {
            return Money.parseYuan(typed.strip());
        } catch (NumberFormatException noAmount) {
            throw new Refused("payment.refused.transfer-part");
        }
    }

    private Object act(
            Seat seat,
            String number,
            String done,
            Model model,
            RedirectAttributes redirect,
            Map<String, String> typed,
            List<String> chosen,
            Runnable work) {
        var transfer = own(seat, number);
        try {
            work.run();
            Flash.done(redirect, done);
            return "redirect:" + TransferWords.HOME + "/" + number;
        } catch (Refused refused) {
            page.layAgain(transfer, typed, chosen, refused, model);
            return Pages.invalid(VIEW).addAllObjects(model.asMap());
        }
    }

    private Transfer own(Seat seat, String number) {
        return transfers.get(key(seat, number));
    }

    private static ShopKey key(Seat seat, String number) {
        return ShopKey.of(seat.shopId(), number);
    }

    private static By by(Seat seat) {
        return new By(seat.personId(), seat.personName());
    }
}
