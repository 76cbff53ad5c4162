package dev.sevenstar.payment.web;

import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Balances;
import dev.sevenstar.payment.ledger.Purse;
import dev.sevenstar.shared.Money;
import java.util.Arrays;
import java.util.List;

/** A shop's money on one screen: each purse with what it is made of. */
record MoneyView(String available, List<PurseView> purses) {

    /** @param parts those accounts that have anything, if there are several kinds in the purse */
    record PurseView(String slug, String key, String amount, List<Part> parts) {}

    record Part(String key, String amount) {}

    static MoneyView of(Balances balances) {
        return new MoneyView(
                balances.of(AccountKind.AVAILABLE).toString(),
                Arrays.stream(Purse.values())
                        .map(purse -> view(purse, balances))
                        .toList());
    }

    private static PurseView view(Purse purse, Balances balances) {
        var parts = purse.kinds().stream()
                .filter(kind -> purse.kinds().size() > 1 && !balances.of(kind).equals(Money.ZERO))
                .map(kind -> new Part(kind.key(), balances.of(kind).toString()))
                .toList();
        return new PurseView(purse.slug(), purse.key(), balances.of(purse).toString(), parts);
    }
}
