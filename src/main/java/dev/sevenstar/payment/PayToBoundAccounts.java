package dev.sevenstar.payment;

import dev.sevenstar.payment.bound.AccountKind;
import dev.sevenstar.payment.bound.BoundAccount;
import dev.sevenstar.payment.bound.BoundAccounts;
import dev.sevenstar.payment.payout.PayoutAccounts;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Money is paid out to the accounts that a shop has proved, to the company's bank before Alipay. */
@Component
class PayToBoundAccounts implements PayoutAccounts {

    private final BoundAccounts accounts;
    private final MessageSource messages;

    PayToBoundAccounts(BoundAccounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public List<PayoutAccount> of(long shopId) {
        return accounts.of(shopId).stream()
                .filter(BoundAccount::isVerified)
                .sorted(Comparator.comparing(each -> each.kind() != AccountKind.COMPANY_BANK))
                .map(each -> new PayoutAccount(each.id(), name(each)))
                .toList();
    }

    private String name(BoundAccount account) {
        var bank = account.bank();
        var place = messages.getMessage(
                bank == null ? account.kind().key() : bank.key(), null, LocaleContextHolder.getLocale());
        return place + " " + account.holder() + " " + account.masked();
    }
}
