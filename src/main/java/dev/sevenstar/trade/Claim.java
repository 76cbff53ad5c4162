package dev.sevenstar.trade;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A buyer wants money back. Each side has its time, after which the claim goes on by itself, unless the platform was
 * called: then the time stands still until it has decided.
 */
public final class Claim {

    private final ShopKey key;
    private final long orderId;
    private final boolean afterSale;
    private ClaimTerms terms;
    private ClaimState state;
    private @Nullable Instant due;
    private @Nullable Duration left;
    private int rejections;
    private String answer;
    private Money refunded;

    Claim(
            ShopKey key,
            long orderId,
            boolean afterSale,
            ClaimTerms terms,
            ClaimState state,
            @Nullable Instant due,
            @Nullable Duration left,
            int rejections,
            String answer,
            Money refunded) {
        this.key = key;
        this.orderId = orderId;
        this.afterSale = afterSale;
        this.terms = terms;
        this.state = state;
        this.due = due;
        this.left = left;
        this.rejections = rejections;
        this.answer = answer;
        this.refunded = refunded;
    }

    /**
     * @param most of goods and of freight that was paid for these lines and not given back
     * @throws Refused if more is asked for, or goods are to come back that never came
     */
    public static Claim open(Order order, ClaimTerms terms, Most most, Instant now) {
        var claim = new Claim(
                ShopKey.next(order.key().shopId()),
                order.key().id(),
                order.state() == OrderState.COMPLETED,
                terms,
                ClaimState.AWAITING_SELLER,
                null,
                null,
                0,
                "",
                Money.ZERO);
        claim.check(order, terms, most);
        claim.turn(ClaimState.AWAITING_SELLER, now);
        return claim;
    }

    /** What can be asked back at most. */
    public record Most(Money goods, Money freight) {}

    /** The buyer asks for something else after the seller said no. */
    public void change(Order order, ClaimTerms newTerms, Most most, Instant now) {
        require(ClaimState.AWAITING_CHANGE);
        check(order, newTerms, most);
        terms = newTerms;
        turn(ClaimState.AWAITING_SELLER, now);
    }

    /** The seller agrees; what does not come back first is refunded at once. */
    public void accept(Instant now) {
        require(ClaimState.AWAITING_SELLER);
        if (terms.returning()) turn(ClaimState.AWAITING_RETURN, now);
        else refund(terms.amount());
    }

    public void reject(String why, Instant now) {
        require(ClaimState.AWAITING_SELLER);
        if (why.isBlank()) throw new Refused("trade.refused.reason-missing");
        answer = why;
        rejections++;
        turn(ClaimState.AWAITING_CHANGE, now);
    }

    /** The buyer has sent the goods back. */
    public void sendBack(Instant now) {
        require(ClaimState.AWAITING_RETURN);
        turn(ClaimState.AWAITING_RETURNED_GOODS, now);
    }

    /** The seller has them. */
    public void receiveBack() {
        require(ClaimState.AWAITING_RETURNED_GOODS);
        refund(terms.amount());
    }

    /** The buyer gives it up. */
    public void close() {
        if (state.isOver()) throw new Refused("trade.refused.claim-state");
        end(ClaimState.CLOSED);
    }

    /** Either side calls the platform: nobody's time runs. */
    public void callPlatform(Instant now) {
        if (state.isOver() || due == null) throw new Refused("trade.refused.claim-state");
        left = Duration.between(now, due);
        due = null;
    }

    /** Both have found an agreement after all: the time goes on where it stood. */
    public void sendPlatformAway(Instant now) {
        if (left == null) throw new Refused("trade.refused.claim-state");
        due = now.plus(left);
        left = null;
    }

    /** The platform decides: all, a part, or nothing. */
    public void decide(Money amount, String why) {
        if (left == null) throw new Refused("trade.refused.claim-state");
        if (why.isBlank()) throw new Refused("trade.refused.reason-missing");
        if (terms.amount().isBelow(amount) || amount.fen() < 0) throw new Refused("trade.refused.claim-amount");
        answer = why;
        left = null;
        if (amount.isPositive()) refund(amount);
        else end(ClaimState.CLOSED);
    }

    /** Nobody did anything in time; false if it was not yet time. */
    public boolean timeOut(Instant now) {
        if (due == null || due.isAfter(now)) return false;
        switch (state) {
            case AWAITING_SELLER -> accept(now);
            case AWAITING_CHANGE, AWAITING_RETURN -> close();
            case AWAITING_RETURNED_GOODS -> receiveBack();
            case REFUNDED, CLOSED -> throw new IllegalStateException("over and still due");
        }
        return true;
    }

    private void check(Order order, ClaimTerms asked, Most most) {
        if (most.goods().isBelow(asked.goods())) throw new Refused("trade.refused.claim-above-paid", most.goods());
        if (most.freight().isBelow(asked.freight()))
            throw new Refused("trade.refused.claim-freight-above-paid", most.freight());
        switch (order.state()) {
            case AWAITING_SHIPMENT -> {
                if (asked.returning()) throw new Refused("trade.refused.claim-nothing-to-return");
                if (!asked.goods().equals(most.goods())) throw new Refused("trade.refused.claim-all-before-shipment");
                requireReason(ClaimReason.beforeReceipt(), asked);
            }
            case AWAITING_RECEIPT, COMPLETED -> {}
            case AWAITING_PAYMENT, CANCELLED, CLOSED -> throw new Refused("trade.refused.state");
        }
    }

    private static void requireReason(List<ClaimReason> allowed, ClaimTerms asked) {
        if (!allowed.contains(asked.reason())) throw new Refused("trade.refused.claim-reason");
    }

    private void require(ClaimState wanted) {
        if (state != wanted || left != null) throw new Refused("trade.refused.claim-state");
    }

    private void turn(ClaimState next, Instant now) {
        state = next;
        due = next.within().map(now::plus).orElse(null);
    }

    private void refund(Money amount) {
        refunded = amount;
        end(ClaimState.REFUNDED);
    }

    private void end(ClaimState next) {
        state = next;
        due = null;
        left = null;
    }

    public ShopKey key() {
        return key;
    }

    public long orderId() {
        return orderId;
    }

    public boolean isAfterSale() {
        return afterSale;
    }

    public ClaimTerms terms() {
        return terms;
    }

    public ClaimState state() {
        return state;
    }

    /** When it goes on by itself; null when it is over or the platform has it. */
    public @Nullable Instant due() {
        return due;
    }

    /** Whether the platform was called and has not decided. */
    public boolean isWithPlatform() {
        return left != null;
    }

    public int rejections() {
        return rejections;
    }

    public String answer() {
        return answer;
    }

    /** What the buyer gets back. */
    public Money refunded() {
        return refunded;
    }
}
