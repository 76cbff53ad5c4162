package dev.sevenstar.payment.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.payout.PayoutAccounts.PayoutAccount;
import dev.sevenstar.payment.payout.Withdraw;
import dev.sevenstar.payment.payout.Withdrawal;
import dev.sevenstar.payment.payout.Withdrawals;
import dev.sevenstar.payment.web.statement.PostingWords;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A shop takes what is available to its bank. */
@Controller
@RequestMapping("/workbench/withdrawals")
@Serves(value = Audience.SHOP, right = "money")
class WithdrawalsController {

    private static final String HERE = "/workbench/withdrawals";
    private static final int PAGE = 25;

    private final Withdraw withdraw;
    private final Withdrawals withdrawals;
    private final Ledger ledger;
    private final PostingWords words;

    WithdrawalsController(Withdraw withdraw, Withdrawals withdrawals, Ledger ledger, PostingWords words) {
        this.withdraw = withdraw;
        this.withdrawals = withdrawals;
        this.ledger = ledger;
        this.words = words;
    }

    @GetMapping
    String index(Seat seat, @RequestParam(required = false) @Nullable String before, Model model) {
        var accounts = withdraw.accounts(seat.shopId());
        model.addAttribute("form", WithdrawalForm.empty(accounts.isEmpty() ? "" : number(accounts.get(0))));
        fill(model, seat, accounts, before);
        return "payment/withdrawals/index";
    }

    @PostMapping
    @Fresh
    Object create(
            Seat seat,
            @Valid @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var amount = form.money();
        if (amount.isEmpty() && !errors.hasFieldErrors("amount")) errors.rejectValue("amount", "payment.error.amount");
        if (!errors.hasErrors())
            try {
                var account = Ids.find(form.account()).orElse(0L);
                var id = withdraw.ask(
                        seat.shopId(),
                        new Withdraw.Request(
                                account, amount.orElseThrow(), seat.personId(), seat.personName(), form.requestKey()));
                Flash.done(redirect, "payment.flash.withdrawal", amount.orElseThrow());
                return "redirect:" + HERE + "/" + Ids.text(id);
            } catch (Refused refused) {
                errors.rejectValue("amount", refused.key(), refused.args(), null);
            }
        fill(model, seat, withdraw.accounts(seat.shopId()), null);
        return Pages.invalid("payment/withdrawals/index").addAllObjects(model.asMap());
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var withdrawal = withdrawals.find(seat.shopId(), Ids.parse(number)).orElseThrow(NotFound::new);
        model.addAttribute("row", WithdrawalRow.of(withdrawal, words));
        return "payment/withdrawals/show";
    }

    private void fill(Model model, Seat seat, List<PayoutAccount> accounts, @Nullable String before) {
        var slice = withdrawals.page(seat.shopId(), before, PAGE);
        model.addAttribute("available", ledger.balance(seat.shopId(), AccountKind.AVAILABLE));
        model.addAttribute("withdrawing", ledger.balance(seat.shopId(), AccountKind.WITHDRAWING));
        model.addAttribute("least", Withdraw.LEAST);
        model.addAttribute(
                "accounts",
                accounts.stream()
                        .map(each -> new Option(number(each), each.name()))
                        .toList());
        model.addAttribute(
                "rows",
                slice.rows().stream().map(each -> WithdrawalRow.of(each, words)).toList());
        model.addAttribute("first", before == null ? null : HERE);
        model.addAttribute("next", slice.next() == null ? null : HERE + "?before=" + slice.next());
    }

    private static String number(PayoutAccount account) {
        return Ids.text(account.id());
    }

    /** A line of the history with everything said already. */
    record WithdrawalRow(
            String number,
            String href,
            String amount,
            String account,
            String tone,
            String state,
            String askedAt,
            String by,
            String decidedAt,
            String reason) {

        static WithdrawalRow of(Withdrawal withdrawal, PostingWords words) {
            var tone =
                    switch (withdrawal.state()) {
                        case ASKED -> "blue";
                        case DONE -> "green";
                        case REFUSED -> "red";
                    };
            return new WithdrawalRow(
                    withdrawal.number(),
                    HERE + "/" + withdrawal.number(),
                    withdrawal.amount().toString(),
                    withdrawal.account(),
                    tone,
                    words.say(withdrawal.state().key()),
                    Times.minute(withdrawal.askedAt()),
                    withdrawal.byName(),
                    withdrawal.decidedAt() == null ? "" : Times.minute(withdrawal.decidedAt()),
                    withdrawal.reason());
        }
    }
}
