package dev.sevenstar.payment.ledger;

import dev.sevenstar.shared.Money;
import java.util.EnumMap;
import java.util.Map;

/** What the accounts of a shop stand at, its own ones; those it never had are at nothing. */
public record Balances(Map<AccountKind, Money> amounts) {

    public Balances {
        amounts = Map.copyOf(amounts);
    }

    static Balances of(Map<AccountKind, Long> fen) {
        var amounts = new EnumMap<AccountKind, Money>(AccountKind.class);
        fen.forEach((kind, amount) -> amounts.put(kind, Money.ofFen(amount)));
        return new Balances(amounts);
    }

    public Money of(AccountKind kind) {
        return amounts.getOrDefault(kind, Money.ZERO);
    }

    public Money of(Purse purse) {
        return purse.kinds().stream().map(this::of).reduce(Money.ZERO, Money::plus);
    }
}
