package dev.sevenstar.trade.claim;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderState;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.ClaimMessage.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A buyer wants money back. Each side has its time, after which the claim goes on by itself, unless the platform was
 * called: then the time stands still until it has decided. What happens to it in memory is written to its history
 * when it is saved.
 */
public final class Claim {

    /** ◇ of the rules of trade: how long after receipt a buyer may complain, and the sides may give evidence. */
    public static final Duration AFTER_SALE = Duration.ofDays(15);

    public static final Duration EVIDENCE_WITHIN = Duration.ofDays(3);
    public static final int LONGEST_ANSWER = 500;
    public static final int LONGEST_WAYBILL = 80;

    private final ShopKey key;
    private final long version;
    private final long orderId;
    private final long buyerPerson;
    private final String buyerName;
    private final boolean afterSale;
    private final Instant openedAt;
    private ClaimTerms terms;
    private ClaimState state;
    private @Nullable Instant due;
    private @Nullable Duration left;
    private @Nullable Side calledBy;
    private @Nullable Instant calledAt;
    private int rejections;
    private String answer;
    private String returnTo;
    private String returnWaybill;
    private Money refunded;
    private @Nullable Instant endedAt;
    private Map<Integer, Integer> toShelf = Map.of();
    private final List<ClaimMessage> since = new ArrayList<>();

    /** What is stored of a claim. */
    record Row(
            ShopKey key,
            long version,
            long orderId,
            long buyerPerson,
            String buyerName,
            boolean afterSale,
            Instant openedAt,
            ClaimTerms terms,
            ClaimState state,
            @Nullable Instant due,
            @Nullable Duration left,
            @Nullable Side calledBy,
            @Nullable Instant calledAt,
            int rejections,
            String answer,
            String returnTo,
            String returnWaybill,
            Money refunded,
            @Nullable Instant endedAt) {}

    Claim(Row row) {
        key = row.key();
        version = row.version();
        orderId = row.orderId();
        buyerPerson = row.buyerPerson();
        buyerName = row.buyerName();
        afterSale = row.afterSale();
        openedAt = row.openedAt();
        terms = row.terms();
        state = row.state();
        due = row.due();
        left = row.left();
        calledBy = row.calledBy();
        calledAt = row.calledAt();
        rejections = row.rejections();
        answer = row.answer();
        returnTo = row.returnTo();
        returnWaybill = row.returnWaybill();
        refunded = row.refunded();
        endedAt = row.endedAt();
    }

    /** What can be asked back at most. */
    public record Most(Money goods, Money freight) {}

    /**
     * @param most of goods and of freight that was paid for these lines and not given back
     * @throws Refused if more is asked for, or goods are to come back that never came
     */
    public static Claim open(Order order, ClaimTerms terms, Most most, Instant now) {
        check(order, terms, most, now);
        var claim = new Claim(new Row(
                ShopKey.next(order.key().shopId()),
                0,
                order.key().id(),
                order.buyerPerson(),
                order.buyerName(),
                order.state() == OrderState.COMPLETED,
                now,
                terms,
                ClaimState.AWAITING_SELLER,
                null,
                null,
                null,
                null,
                0,
                "",
                "",
                "",
                Money.ZERO,
                null));
        claim.turn(ClaimState.AWAITING_SELLER, now);
        claim.asked(Kind.OPENED, now);
        return claim;
    }

    /** The buyer asks for something else after the seller said no. */
    public void change(Order order, ClaimTerms newTerms, Most most, Instant now) {
        require(ClaimState.AWAITING_CHANGE);
        if (!newTerms.lines().equals(terms.lines())) throw new Refused("trade.refused.claim-lines-fixed");
        check(order, newTerms, most, now);
        terms = newTerms;
        turn(ClaimState.AWAITING_SELLER, now);
        asked(Kind.CHANGED, now);
    }

    /**
     * The seller agrees; what does not come back first is refunded at once.
     *
     * @param address where the goods go, with who takes them; only for a return
     */
    public void accept(String address, Hand by, Instant now) {
        require(ClaimState.AWAITING_SELLER);
        if (!terms.returning()) {
            say(Kind.ACCEPTED, by, now);
            refund(terms.amount(), now);
            return;
        }
        if (address.isBlank()) throw new Refused("trade.refused.claim-return-address");
        returnTo = address;
        say(Kind.ACCEPTED_RETURN, by, now, address);
        turn(ClaimState.AWAITING_RETURN, now);
    }

    public void reject(String why, Evidence evidence, Hand by, Instant now) {
        require(ClaimState.AWAITING_SELLER);
        answer = written(why);
        rejections++;
        write(Kind.REJECTED, by, now, evidence, answer);
        turn(ClaimState.AWAITING_CHANGE, now);
    }

    /** The buyer has sent the goods back. */
    public void sendBack(String waybill, Hand by, Instant now) {
        require(ClaimState.AWAITING_RETURN);
        if (waybill.isBlank() || waybill.strip().length() > LONGEST_WAYBILL)
            throw new Refused("trade.refused.claim-waybill", LONGEST_WAYBILL);
        returnWaybill = waybill.strip();
        say(Kind.SENT_BACK, by, now, returnWaybill);
        turn(ClaimState.AWAITING_RETURNED_GOODS, now);
    }

    /**
     * The seller has them.
     *
     * @param shelf pieces by line that can be sold again
     */
    public void receiveBack(Map<Integer, Integer> shelf, Hand by, Instant now) {
        require(ClaimState.AWAITING_RETURNED_GOODS);
        toShelf = Map.copyOf(shelf);
        say(Kind.RECEIVED_BACK, by, now);
        refund(terms.amount(), now);
    }

    /** The buyer gives it up. */
    public void close(Hand by, Instant now) {
        if (state.isOver()) throw new Refused("trade.refused.claim-state");
        say(Kind.CLOSED, by, now);
        end(ClaimState.CLOSED, now);
    }

    /** Either side calls the platform: nobody's time runs, both may show what they have. */
    public void callPlatform(String why, Evidence evidence, Hand by, Instant now) {
        if (state.isOver() || due == null) throw new Refused("trade.refused.claim-state");
        write(Kind.PLATFORM_CALLED, by, now, evidence, written(why));
        left = due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
        due = null;
        calledBy = by.side();
        calledAt = now;
    }

    /** The side that called it needs it no more: the time goes on where it stood. */
    public void sendPlatformAway(Hand by, Instant now) {
        if (left == null) throw new Refused("trade.refused.claim-state");
        if (calledBy != by.side()) throw new Refused("trade.refused.claim-called-by-other");
        say(Kind.PLATFORM_SENT_AWAY, by, now);
        due = now.plus(left);
        platformIsDone();
    }

    /** A side shows what it has, while the platform is called and its time for that is not over. */
    public void show(String what, Evidence evidence, Hand by, Instant now) {
        if (left == null) throw new Refused("trade.refused.claim-state");
        if (!evidenceUntil().isAfter(now)) throw new Refused("trade.refused.claim-evidence-late");
        write(Kind.EVIDENCE, by, now, evidence, written(what));
    }

    /** The platform decides: all, a part, or nothing. */
    public void decide(Money amount, String why, Hand by, Instant now) {
        if (left == null) throw new Refused("trade.refused.claim-state");
        if (terms.amount().isBelow(amount) || amount.fen() < 0) throw new Refused("trade.refused.claim-amount");
        answer = written(why);
        write(Kind.DECIDED, by, now, Evidence.NONE, amount.toString(), answer);
        if (amount.isPositive()) refund(amount, now);
        else end(ClaimState.CLOSED, now);
    }

    /**
     * Nobody did anything in time; false if it was not yet time.
     *
     * @param address where goods go that the seller silently agreed to take back
     */
    public boolean timeOut(String address, Instant now) {
        if (due == null || due.isAfter(now)) return false;
        say(Kind.TIMED_OUT, Hand.HOUSE, now);
        switch (state) {
            case AWAITING_SELLER -> accept(address, Hand.HOUSE, now);
            case AWAITING_CHANGE, AWAITING_RETURN -> close(Hand.HOUSE, now);
            case AWAITING_RETURNED_GOODS -> {
                say(Kind.RECEIVED_BACK, Hand.HOUSE, now);
                refund(terms.amount(), now);
            }
            case REFUNDED, CLOSED -> throw new IllegalStateException("over and still due");
        }
        return true;
    }

    /** It cannot go on now, such as for want of money; it is looked at again later. */
    void postpone(Duration longer, Instant now) {
        if (due != null) due = now.plus(longer);
    }

    private static void check(Order order, ClaimTerms asked, Most most, Instant now) {
        switch (order.state()) {
            case AWAITING_SHIPMENT, AWAITING_RECEIPT -> {}
            case AWAITING_PAYMENT -> {
                // A deposit is with the market; of what was not paid nothing can be asked back.
                if (!most.goods().plus(most.freight()).isPositive()) throw new Refused("trade.refused.state");
            }
            case COMPLETED -> {
                if (order.isOlderThan(AFTER_SALE, now))
                    throw new Refused("trade.refused.claim-too-late", AFTER_SALE.toDays());
            }
            case CANCELLED, CLOSED -> throw new Refused("trade.refused.state");
        }
        if (most.goods().isBelow(asked.goods())) throw new Refused("trade.refused.claim-above-paid", most.goods());
        if (most.freight().isBelow(asked.freight()))
            throw new Refused("trade.refused.claim-freight-above-paid", most.freight());
        var shipped = order.isShippedInPart();
        if (!ClaimReason.of(order).contains(asked.reason())) throw new Refused("trade.refused.claim-reason");
        if (asked.reason().endsTheRest()) checkRest(order, asked);
        if (shipped) {
            if (asked.freight().isPositive() && !asked.reason().coversFreight())
                throw new Refused("trade.refused.claim-freight");
            return;
        }
        if (asked.returning()) throw new Refused("trade.refused.claim-nothing-to-return");
        if (asked.lines().size() != order.lines().size()
                || !asked.amount().equals(most.goods().plus(most.freight())))
            throw new Refused("trade.refused.claim-all-before-shipment");
    }

    /** Goods that have not left cost their part of the line, and cannot come back. */
    private static void checkRest(Order order, ClaimTerms asked) {
        if (asked.returning()) throw new Refused("trade.refused.claim-nothing-to-return");
        var unsent = order.unsent(asked.lines());
        if (unsent.isBelow(asked.goods())) throw new Refused("trade.refused.claim-above-unsent", unsent);
    }

    private static String written(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_ANSWER)
            throw new Refused("trade.refused.claim-text", LONGEST_ANSWER);
        return stripped;
    }

    private void require(ClaimState wanted) {
        if (state != wanted || left != null) throw new Refused("trade.refused.claim-state");
    }

    private void turn(ClaimState next, Instant now) {
        state = next;
        due = next.within().map(now::plus).orElse(null);
    }

    private void refund(Money amount, Instant now) {
        refunded = amount;
        end(ClaimState.REFUNDED, now);
        say(Kind.REFUNDED, Hand.HOUSE, now, amount.toString());
    }

    private void end(ClaimState next, Instant now) {
        state = next;
        due = null;
        endedAt = now;
        platformIsDone();
    }

    private void platformIsDone() {
        left = null;
        calledBy = null;
        calledAt = null;
    }

    private void asked(Kind kind, Instant now) {
        var buyer = new Hand(Side.BUYER, buyerPerson, buyerName);
        write(kind, buyer, now, terms.evidence(), terms.amount().toString(), terms.description());
    }

    private void say(Kind kind, Hand by, Instant at, String... details) {
        write(kind, by, at, Evidence.NONE, details);
    }

    private void write(Kind kind, Hand by, Instant at, Evidence evidence, String... details) {
        since.add(new ClaimMessage(kind, by, at, List.of(details), evidence));
    }

    /** What happened since it was read. */
    List<ClaimMessage> since() {
        return List.copyOf(since);
    }

    Row row() {
        return new Row(
                key,
                version,
                orderId,
                buyerPerson,
                buyerName,
                afterSale,
                openedAt,
                terms,
                state,
                due,
                left,
                calledBy,
                calledAt,
                rejections,
                answer,
                returnTo,
                returnWaybill,
                refunded,
                endedAt);
    }

    public ShopKey key() {
        return key;
    }

    public String number() {
        return key.number();
    }

    public ShopKey order() {
        return new ShopKey(key.shopId(), orderId);
    }

    public long buyerPerson() {
        return buyerPerson;
    }

    public String buyerName() {
        return buyerName;
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

    /** Whose turn it is. */
    public ClaimPile pile() {
        return left != null ? ClaimPile.PLATFORM : state.pile();
    }

    /** When it goes on by itself; null when it is over or the platform has it. */
    public @Nullable Instant due() {
        return due;
    }

    /** Whether the platform was called and has not decided. */
    public boolean isWithPlatform() {
        return left != null;
    }

    /** The calling of the platform that holds what the shop got; empty while there is none, and before receipt. */
    Optional<String> dispute() {
        return calledAt == null || !afterSale
                ? Optional.empty()
                : Optional.of("claim " + key.number() + " " + calledAt.getEpochSecond());
    }

    /** Who called the platform; null while nobody has. */
    public @Nullable Side calledBy() {
        return calledBy;
    }

    /** Until when both sides may show what they have, while the platform is called. */
    public Instant evidenceUntil() {
        return Objects.requireNonNull(calledAt).plus(EVIDENCE_WITHIN);
    }

    public int rejections() {
        return rejections;
    }

    public String answer() {
        return answer;
    }

    /** Where the goods go back to; empty while nothing does. */
    public String returnTo() {
        return returnTo;
    }

    public String returnWaybill() {
        return returnWaybill;
    }

    /** What the buyer gets back. */
    public Money refunded() {
        return refunded;
    }

    /** Of what is refunded, the freight: only what the goods don't explain. */
    Money refundedFreight() {
        return refunded.minus(refundedGoods());
    }

    Money refundedGoods() {
        return terms.goods().isBelow(refunded) ? terms.goods() : refunded;
    }

    /** Pieces by line that came back and can be sold again. */
    Map<Integer, Integer> toShelf() {
        return toShelf;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
