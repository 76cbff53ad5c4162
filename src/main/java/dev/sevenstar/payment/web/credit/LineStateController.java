package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.credit.CreditLine;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A shop freezes a line, thaws it, or closes it; granting it anew opens it. */
@Controller
@RequestMapping("/workbench/credit-lines/{number}")
@Serves(value = Audience.SHOP, right = "money")
class LineStateController {

    private static final int LONGEST = 200;

    private final CreditLines lines;
    private final Audit audit;
    private final TransactionTemplate transaction;

    LineStateController(CreditLines lines, Audit audit, TransactionTemplate transaction) {
        this.lines = lines;
        this.audit = audit;
        this.transaction = transaction;
    }

    @PostMapping("/freeze")
    @Fresh
    String freeze(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        if (isMissing(reason, redirect)) return back(number);
        change(seat, number, "payment.line-frozen", line -> freeze(seat, line, true, reason));
        Flash.done(redirect, "payment.lines.frozen");
        return back(number);
    }

    @DeleteMapping("/freeze")
    @Fresh
    String thaw(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        change(seat, number, "payment.line-thawed", line -> freeze(seat, line, false, reason));
        Flash.done(redirect, "payment.lines.thawed");
        return back(number);
    }

    @PostMapping("/closure")
    @Fresh
    String close(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        if (isMissing(reason, redirect)) return back(number);
        change(
                seat,
                number,
                "payment.line-closed",
                line -> lines.close(
                        line.shopId(), line.buyerPerson(), seat.personId(), seat.personName(), cut(reason)));
        Flash.done(redirect, "payment.lines.closed");
        return back(number);
    }

    private void freeze(Seat seat, CreditLine line, boolean frozen, String reason) {
        lines.freeze(line.shopId(), line.buyerPerson(), frozen, seat.personId(), seat.personName(), cut(reason));
    }

    private void change(Seat seat, String number, String act, Consumer<CreditLine> change) {
        transaction.executeWithoutResult(status -> {
            var line = lines.get(seat.shopId(), Ids.parse(number));
            change.accept(line);
            var after = lines.get(seat.shopId(), line.buyerPerson());
            audit.record(
                    seat.shopId(),
                    act,
                    "credit-line",
                    line.buyerName(),
                    line.state().key(),
                    after.state().key());
        });
    }

    private static boolean isMissing(String reason, RedirectAttributes redirect) {
        if (!reason.isBlank()) return false;
        Flash.error(redirect, "payment.refused.reason-missing");
        return true;
    }

    private static String cut(String reason) {
        var text = reason.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String back(String number) {
        return "redirect:/workbench/credit-lines/" + number;
    }
}
