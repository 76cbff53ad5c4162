package dev.sevenstar.payment.lender;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Slice;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is lent, as the two sides see it. */
@Component
public class Loans {

    /** Loans in one state together. */
    public record Sum(int count, Money amount, Money drawn) {

        static final Sum NOTHING = new Sum(0, Money.ZERO, Money.ZERO);
    }

    private final LoanRows rows;
    private final Plans plans;

    Loans(LoanRows rows, Plans plans) {
        this.rows = rows;
        this.plans = plans;
    }

    /** The newest first, before this one; {@code Long.MAX_VALUE} for the first page. */
    public Slice<Loan> ofBuyer(long person, long before, int limit) {
        return Slice.of(rows.ofBuyer(person, before, limit + 1), limit, Loans::cursor);
    }

    /** A shop's platform credit in one state, the newest first. */
    public Slice<Loan> ofShop(long shopId, LoanState state, long before, int limit) {
        var read = rows.ofShop(shopId, MethodCode.CREDIT_BUY, state, before, limit + 1);
        return Slice.of(read, limit, Loans::cursor);
    }

    /** What is still open of a shop's platform credit; every state has its sum. */
    public Map<LoanState, Sum> sums(long shopId) {
        var sums = new EnumMap<LoanState, Sum>(LoanState.class);
        for (var state : LoanState.values()) sums.put(state, Sum.NOTHING);
        sums.putAll(rows.sums(shopId, MethodCode.CREDIT_BUY));
        return sums;
    }

    /** @throws NotFound if nothing is lent to this buyer for this order */
    public Loan ofBuyer(long person, long reference) {
        return rows.get(plans.ofBuyer(person, reference).key());
    }

    /** @throws NotFound if no platform credit pays this order of the shop */
    public Loan ofShop(long shopId, long reference) {
        var loan = rows.get(plans.get(shopId, reference).key());
        if (loan.method() != MethodCode.CREDIT_BUY) throw new NotFound();
        return loan;
    }

    private static String cursor(Loan loan) {
        return Long.toString(loan.plan().id(), 36);
    }
}
