package dev.sevenstar.payment;

import dev.sevenstar.payment.bound.AccountKind;
import dev.sevenstar.payment.bound.AccountState;
import dev.sevenstar.payment.bound.BoundAccount;
import dev.sevenstar.payment.bound.BoundAccounts;
import dev.sevenstar.payment.bound.NewAccount;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.payment.payout.Withdrawals;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shop binds an account of its own: the bank sends a small amount there, and who can name it has the account. A shop
 * that collects by a personal Alipay cannot bind an enterprise's, nor the other way round.
 */
@Component
public class BindAccount implements PartnerOutcome {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SUBJECT = "bound-account";
    private static final int MOST_FEN = 99;

    private final BoundAccounts accounts;
    private final MethodRows methods;
    private final PartnerCalls calls;
    private final Withdrawals withdrawals;
    private final Audit audit;
    private final Clock clock;

    BindAccount(
            BoundAccounts accounts,
            MethodRows methods,
            PartnerCalls calls,
            Withdrawals withdrawals,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.methods = methods;
        this.calls = calls;
        this.withdrawals = withdrawals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks the bank to send the small amount.
     *
     * @throws Refused if the account cannot be, or excludes how the shop collects
     */
    @Transactional
    public BoundAccount bind(long shopId, NewAccount typed) {
        typed.errors().values().stream().findFirst().ifPresent(key -> {
            throw new Refused(key);
        });
        methods.hold(shopId);
        requireRoom(shopId, typed.kind());
        var account = accounts.add(shopId, typed, Money.ofFen(1 + RANDOM.nextInt(MOST_FEN)));
        calls.ask(new PartnerRequest(
                Partner.BANK,
                PartnerAct.VERIFY_ACCOUNT,
                "V" + account.number(),
                shopId,
                account.id(),
                account.amount(),
                Map.of("account", account.number())));
        record("payment.account-bound", account, null, typed.kind().key());
        return account;
    }

    /**
     * Names the amount that came in.
     *
     * @return whether it was the one that was sent
     * @throws Refused if nothing waits to be named, it is too late, or it excludes how the shop collects
     */
    @Transactional
    public boolean confirm(long shopId, long id, Money named) {
        methods.hold(shopId);
        var account = accounts.get(shopId, id);
        if (account.state() != AccountState.SENT) throw new Refused("payment.refused.account-state");
        if (Times.now(clock).isAfter(account.expiresAt())) throw new Refused("payment.refused.account-late");
        requireRoom(shopId, account.kind());
        if (!account.amount().equals(named)) {
            accounts.miss(account);
            return false;
        }
        accounts.verify(account);
        record("payment.account-verified", account, null, account.kind().key());
        return true;
    }

    /** @throws Refused while a method that the shop takes, or money on its way, needs it */
    @Transactional
    public void remove(long shopId, long id) {
        methods.hold(shopId);
        var account = accounts.get(shopId, id);
        if (account.isVerified()) {
            if (isCollectedBy(account)) throw new Refused("payment.refused.account-collects");
            if (withdrawals.isUnderWay(shopId, id)) throw new Refused("payment.refused.account-needed");
        }
        accounts.move(account, AccountState.REMOVED);
        record("payment.account-removed", account, account.kind().key(), null);
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.VERIFY_ACCOUNT;
    }

    @Override
    public void done(PartnerRequest request) {
        settle(request, AccountState.SENT);
    }

    @Override
    public void refused(PartnerRequest request, String reason) {
        settle(request, AccountState.FAILED);
    }

    private void settle(PartnerRequest request, AccountState next) {
        var account = accounts.get(request.shopId(), request.reference());
        if (account.state() == AccountState.ASKED) accounts.move(account, next);
    }

    private void requireRoom(long shopId, AccountKind kind) {
        if (kind == AccountKind.ALIPAY_ENTERPRISE && collects(shopId, BankTransfer.PERSONAL))
            throw new Refused("payment.refused.personal-mode-on");
    }

    private boolean isCollectedBy(BoundAccount account) {
        return switch (account.kind()) {
            case COMPANY_BANK ->
                collects(account.shopId(), BankTransfer.COMPANY)
                        || Set.of(MethodCode.BILL_COLLECT, MethodCode.ACCEPTANCE_BILL).stream()
                                .anyMatch(code -> methods.isEnabled(account.shopId(), code));
            case ALIPAY_PERSONAL -> collects(account.shopId(), BankTransfer.PERSONAL);
            case ALIPAY_ENTERPRISE -> false;
        };
    }

    private boolean collects(long shopId, String mode) {
        return methods.isEnabled(shopId, MethodCode.BANK_TRANSFER)
                && methods.settings(shopId, MethodCode.BANK_TRANSFER, Times.now(clock))
                        .isOn(mode);
    }

    private void record(String action, BoundAccount account, @Nullable String before, @Nullable String after) {
        audit.record(account.shopId(), action, SUBJECT, account.masked(), before, after);
    }
}
