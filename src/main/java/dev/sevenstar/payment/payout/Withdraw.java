package dev.sevenstar.payment.payout;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.CLEARING;
import static dev.sevenstar.payment.ledger.AccountKind.WITHDRAWING;

import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Overdrawn;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.payment.payout.PayoutAccounts.PayoutAccount;
import dev.sevenstar.payment.payout.Withdrawal.State;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shop takes its money to its bank. What is asked for is no longer available at once; it is gone when the bank says
 * so, and back if the bank refuses.
 */
@Component
public class Withdraw implements PartnerOutcome {

    /** The least that is paid out. */
    public static final Money LEAST = Money.parseYuan("100");

    /**
     * Somebody's wish.
     *
     * @param requestKey the same for the same form; sent twice it counts once
     */
    public record Request(long accountId, Money amount, long byId, String byName, String requestKey) {}

    private static final String HERE = "/workbench/withdrawals/";

    private final Withdrawals withdrawals;
    private final List<PayoutAccounts> accounts;
    private final Ledger ledger;
    private final PartnerCalls calls;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdraw(
            Withdrawals withdrawals,
            List<PayoutAccounts> accounts,
            Ledger ledger,
            PartnerCalls calls,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.ledger = ledger;
        this.calls = calls;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The verified accounts of a shop. */
    public List<PayoutAccount> accounts(long shopId) {
        return accounts.stream().flatMap(each -> each.of(shopId).stream()).toList();
    }

    /**
     * @return the number of the withdrawal
     * @throws Refused if it is too little, more than is available, or to an account that is none of the shop's
     */
    @Transactional
    public long ask(long shopId, Request request) {
        if (request.amount().isBelow(LEAST)) throw new Refused("payment.refused.withdraw-least", LEAST);
        var account = accounts(shopId).stream()
                .filter(each -> each.id() == request.accountId())
                .findFirst()
                .orElseThrow(() -> new Refused("payment.refused.withdraw-account"));
        var id = Ids.next();
        if (!withdrawals.insert(shopId, id, request, account, Times.now(clock)))
            return withdrawals.ofRequest(shopId, request.requestKey()).orElseThrow();
        take(shopId, id, request.amount());
        calls.ask(new PartnerRequest(
                Partner.BANK,
                PartnerAct.PAY_OUT,
                "W" + id,
                shopId,
                id,
                request.amount(),
                Map.of("account", String.valueOf(account.id()))));
        audit.record(
                shopId,
                "payment.withdrawal-asked",
                "withdrawal",
                Ids.text(id),
                null,
                request.amount() + " → " + account.name());
        return id;
    }

    private void take(long shopId, long id, Money amount) {
        try {
            ledger.post(posting(shopId, id, PostingKind.WITHDRAWAL, "")
                    .move(amount, Account.of(AVAILABLE), Account.of(WITHDRAWING))
                    .done());
        } catch (Overdrawn e) {
            throw new Refused("payment.refused.withdraw-above", ledger.balance(shopId, AVAILABLE));
        }
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.PAY_OUT;
    }

    @Override
    public void done(PartnerRequest request) {
        var bank = new Account(CLEARING, request.partner().number());
        ledger.post(posting(request.shopId(), request.reference(), PostingKind.WITHDRAWAL, " done")
                .move(request.amount(), Account.of(WITHDRAWING), bank)
                .done());
        withdrawals.decide(request.shopId(), request.reference(), State.DONE, "", Times.now(clock));
        tell(request, "payment.notice.withdrawn");
    }

    @Override
    public void refused(PartnerRequest request, String reason) {
        ledger.post(posting(request.shopId(), request.reference(), PostingKind.WITHDRAWAL_FAILED, " refused")
                .move(request.amount(), Account.of(WITHDRAWING), Account.of(AVAILABLE))
                .done());
        withdrawals.decide(request.shopId(), request.reference(), State.REFUSED, reason, Times.now(clock));
        tell(request, "payment.notice.withdrawal-refused");
    }

    private void tell(PartnerRequest request, String key) {
        var here = HERE + Ids.text(request.reference());
        events.publishEvent(Notice.toShop(request.shopId(), "money", here, key, request.amount()));
    }

    private Posting.Draft posting(long shopId, long id, PostingKind kind, String step) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        return Posting.of(shopId, "withdrawal " + id + step, kind, today).about(id, 0);
    }
}
