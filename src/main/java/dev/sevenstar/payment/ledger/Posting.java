package dev.sevenstar.payment.ledger;

import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Entries in one shop's book that add up to nothing.
 *
 * @param key says which happening it books; the same key is posted once in a book
 * @param on the business date, Beijing time
 * @param reference what it is about, the number of an order or bill; 0 for none
 * @param buyer whose trade it belongs to; 0 for nobody's
 * @param reverses the posting it takes back; null for none
 */
public record Posting(
        long shopId,
        String key,
        PostingKind kind,
        LocalDate on,
        long reference,
        long buyer,
        @Nullable Long reverses,
        List<Entry> entries) {

    public Posting {
        entries = List.copyOf(entries);
        if (key.isBlank() || key.length() > 100) throw new IllegalArgumentException("key " + key);
        if (entries.size() < 2) throw new IllegalArgumentException("one side alone");
        if (entries.stream().anyMatch(entry -> entry.amount().fen() == 0))
            throw new IllegalArgumentException("an entry of nothing");
        if (entries.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus).fen() != 0)
            throw new IllegalArgumentException("out of balance: " + entries);
    }

    /** Everything back as it was, booked anew. */
    Posting reversed(long original, String newKey, LocalDate day) {
        var back = entries.stream()
                .map(entry -> new Entry(entry.account(), Money.ZERO.minus(entry.amount())))
                .toList();
        return new Posting(shopId, newKey, PostingKind.REVERSAL, day, reference, buyer, original, back);
    }

    public static Draft of(long shopId, String key, PostingKind kind, LocalDate on) {
        return new Draft(shopId, key, kind, on);
    }

    /** Collects entries; amounts of nothing are left out, several on one account are one. */
    public static final class Draft {

        private final long shopId;
        private final String key;
        private final PostingKind kind;
        private final LocalDate on;
        private final TreeMap<Account, Money> amounts = new TreeMap<>();
        private long reference;
        private long buyer;

        private Draft(long shopId, String key, PostingKind kind, LocalDate on) {
            this.shopId = shopId;
            this.key = key;
            this.kind = kind;
            this.on = on;
        }

        public Draft about(long reference, long buyer) {
            this.reference = reference;
            this.buyer = buyer;
            return this;
        }

        /** Moves an amount from one account to another. */
        public Draft move(Money amount, Account from, Account to) {
            if (amount.fen() < 0) throw new IllegalArgumentException("moves forward only: " + amount);
            amounts.merge(from, Money.ZERO.minus(amount), Money::plus);
            amounts.merge(to, amount, Money::plus);
            return this;
        }

        /** The shop bears a fee out of one of its accounts; who takes it has it in clearing. */
        public Draft fee(Money fee, Account from, long taker) {
            move(fee, from, new Account(AccountKind.CLEARING, taker));
            return move(fee, new Account(AccountKind.FEE_INCOME, taker), Account.of(AccountKind.FEE_EXPENSE));
        }

        /** A fee given back, {@link #fee} the other way round. */
        public Draft feeBack(Money fee, Account to, long taker) {
            move(fee, new Account(AccountKind.CLEARING, taker), to);
            return move(fee, Account.of(AccountKind.FEE_EXPENSE), new Account(AccountKind.FEE_INCOME, taker));
        }

        public boolean isEmpty() {
            return amounts.values().stream().allMatch(amount -> amount.fen() == 0);
        }

        public Posting done() {
            var entries = amounts.entrySet().stream()
                    .filter(each -> each.getValue().fen() != 0)
                    .map(each -> new Entry(each.getKey(), each.getValue()))
                    .toList();
            return new Posting(shopId, key, kind, on, reference, buyer, null, entries);
        }
    }
}
