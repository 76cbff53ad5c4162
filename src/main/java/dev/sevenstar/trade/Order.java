package dev.sevenstar.trade;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.Happening.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goods that one buyer ordered from one shop. It refuses what its state does not allow; what happens to
 * it while it is in memory is written to its timeline when it is saved.
 */
public final class Order {

    /** ◇ of the rules of trade: how long a buyer may take to pay, and to say that something is missing. */
    public static final Duration PAY_WITHIN = Duration.ofHours(72);

    public static final Duration RECEIVE_WITHIN = Duration.ofDays(10);
    public static final Duration PROLONGED_BY = Duration.ofDays(7);
    public static final Duration URGED_AGAIN_AFTER = Duration.ofHours(24);

    private final ShopKey key;
    private final long version;
    private final long buyerPerson;
    private final String buyerName;
    private final MethodCode method;
    private final Receiver receiver;
    private final String message;
    private final Instant placedAt;
    private OrderState state;
    private List<OrderLine> lines;
    private Money freight;
    private @Nullable Instant payUntil;
    private @Nullable Instant clearedAt;
    private @Nullable Instant shippedAt;
    private @Nullable Instant receiveUntil;
    private boolean prolonged;
    private @Nullable Instant urgedAt;
    private @Nullable Instant endedAt;
    private @Nullable CloseReason closeReason;
    private @Nullable Side closedBy;
    private final List<Happening> since = new ArrayList<>();

    /** What is stored of an order beside its lines. */
    record Row(
            ShopKey key,
            long version,
            long buyerPerson,
            String buyerName,
            MethodCode method,
            Receiver receiver,
            String message,
            Instant placedAt,
            OrderState state,
            Money freight,
            @Nullable Instant payUntil,
            @Nullable Instant clearedAt,
            @Nullable Instant shippedAt,
            @Nullable Instant receiveUntil,
            boolean prolonged,
            @Nullable Instant urgedAt,
            @Nullable Instant endedAt,
            @Nullable CloseReason closeReason,
            @Nullable Side closedBy) {}

    Order(Row row, List<OrderLine> lines) {
        key = row.key();
        version = row.version();
        buyerPerson = row.buyerPerson();
        buyerName = row.buyerName();
        method = row.method();
        receiver = row.receiver();
        message = row.message();
        placedAt = row.placedAt();
        state = row.state();
        this.lines = List.copyOf(lines);
        freight = row.freight();
        payUntil = row.payUntil();
        clearedAt = row.clearedAt();
        shippedAt = row.shippedAt();
        receiveUntil = row.receiveUntil();
        prolonged = row.prolonged();
        urgedAt = row.urgedAt();
        endedAt = row.endedAt();
        closeReason = row.closeReason();
        closedBy = row.closedBy();
    }

    static Order place(
            long shopId,
            Hand buyer,
            MethodCode method,
            Receiver receiver,
            String message,
            List<OrderLine> lines,
            Money freight,
            Instant now) {
        if (lines.isEmpty() || lines.size() > Reckoning.MOST_LINES) throw new Refused("trade.refused.lines");
        var row = new Row(
                ShopKey.next(shopId),
                0,
                buyer.personId(),
                buyer.name(),
                method,
                receiver,
                message,
                now,
                OrderState.AWAITING_PAYMENT,
                freight,
                now.plus(PAY_WITHIN),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
        return new Order(row, lines);
    }

    /**
     * The seller changes the freight and what lines cost, before anything is paid.
     *
     * @param adjusts by line number: what is put on or taken off in all, not on top of an earlier change
     */
    public void changePrice(Map<Integer, Money> adjusts, Money newFreight, Hand by, Instant now) {
        require(OrderState.AWAITING_PAYMENT);
        if (newFreight.fen() < 0) throw new Refused("trade.refused.freight-below-zero");
        var before = total();
        lines = lines.stream()
                .map(line -> adjusts.containsKey(line.number()) ? line.adjusted(adjusts.get(line.number())) : line)
                .toList();
        freight = newFreight;
        if (!total().isPositive()) throw new Refused("trade.refused.nothing-to-pay");
        happened(Kind.PRICE_CHANGED, by, now, before.toString(), total().toString());
    }

    /** The money is in, or agreed: the goods may leave. Told twice, it happened once. */
    public void clear(Instant now) {
        if (clearedAt != null) return;
        move(OrderState.AWAITING_SHIPMENT);
        clearedAt = now;
        payUntil = null;
        happened(Kind.CLEARED, Hand.HOUSE, now);
    }

    /** A parcel leaves with so many pieces of some lines; when all have left the buyer is waited for. */
    public void ship(Map<Integer, Integer> pieces, String carrier, String waybill, Hand by, Instant now) {
        require(OrderState.AWAITING_SHIPMENT);
        if (pieces.isEmpty()) throw new Refused("trade.refused.nothing-in-the-parcel");
        pieces.keySet().forEach(this::line);
        lines = lines.stream()
                .map(line -> pieces.containsKey(line.number()) ? line.shipped(pieces.get(line.number())) : line)
                .toList();
        shippedAt = now;
        happened(Kind.SHIPPED, by, now, carrier, waybill);
        if (lines.stream().anyMatch(line -> line.toShip() > 0)) return;
        move(OrderState.AWAITING_RECEIPT);
        receiveUntil = now.plus(RECEIVE_WITHIN);
    }

    /** The buyer asks where the goods stay, once a day. */
    public void urge(Hand by, Instant now) {
        require(OrderState.AWAITING_SHIPMENT);
        if (urgedAt != null && urgedAt.plus(URGED_AGAIN_AFTER).isAfter(now))
            throw new Refused("trade.refused.urged-today");
        urgedAt = now;
        happened(Kind.URGED, by, now);
    }

    /** Either side gives the buyer more time to receive, once. */
    public void prolong(Hand by, Instant now) {
        require(OrderState.AWAITING_RECEIPT);
        if (prolonged || receiveUntil == null) throw new Refused("trade.refused.prolonged-already");
        prolonged = true;
        receiveUntil = receiveUntil.plus(PROLONGED_BY);
        happened(Kind.PROLONGED, by, now);
    }

    public void receive(Hand by, Instant now) {
        move(OrderState.COMPLETED);
        receiveUntil = null;
        endedAt = now;
        happened(Kind.RECEIVED, by, now);
    }

    /** Before anything was paid or agreed. */
    public void cancel(CloseReason reason, Hand by, Instant now) {
        end(OrderState.CANCELLED, Kind.CANCELLED, reason, by, now);
    }

    /** After everything was given back. */
    public void close(CloseReason reason, Hand by, Instant now) {
        end(OrderState.CLOSED, Kind.CLOSED, reason, by, now);
    }

    private void end(OrderState to, Kind kind, CloseReason reason, Hand by, Instant now) {
        move(to);
        payUntil = null;
        receiveUntil = null;
        endedAt = now;
        closeReason = reason;
        closedBy = by.side();
        happened(kind, by, now, reason.name());
    }

    private void move(OrderState to) {
        if (!state.canBecome(to)) throw new Refused("trade.refused.state");
        state = to;
    }

    private void require(OrderState wanted) {
        if (state != wanted) throw new Refused("trade.refused.state");
    }

    private void happened(Kind kind, Hand by, Instant at, String... details) {
        since.add(new Happening(kind, by, at, List.of(details)));
    }

    public OrderLine line(int number) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Money goods() {
        return lines.stream().map(OrderLine::charge).reduce(Money.ZERO, Money::plus);
    }

    public Money total() {
        return goods().plus(freight);
    }

    /** The line that takes what cannot be shared evenly. */
    public OrderLine largestLine() {
        return lines.stream().max(Comparator.comparing(OrderLine::charge)).orElseThrow();
    }

    /** What happened since it was read. */
    List<Happening> since() {
        return List.copyOf(since);
    }

    Row row() {
        return new Row(
                key,
                version,
                buyerPerson,
                buyerName,
                method,
                receiver,
                message,
                placedAt,
                state,
                freight,
                payUntil,
                clearedAt,
                shippedAt,
                receiveUntil,
                prolonged,
                urgedAt,
                endedAt,
                closeReason,
                closedBy);
    }

    public ShopKey key() {
        return key;
    }

    public String number() {
        return key.number();
    }

    public long buyerPerson() {
        return buyerPerson;
    }

    public MethodCode method() {
        return method;
    }

    public OrderState state() {
        return state;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    public Money freight() {
        return freight;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public @Nullable Instant payUntil() {
        return payUntil;
    }

    public @Nullable Instant receiveUntil() {
        return receiveUntil;
    }
}
