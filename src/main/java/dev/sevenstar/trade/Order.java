package dev.sevenstar.trade;

import dev.sevenstar.logistics.Waybill;
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

    /** ◇ How long after its end an invoice may be asked for. */
    public static final Duration INVOICE_WITHIN = Duration.ofDays(90);

    public static final int MEMO_MAX = 200;
    public static final int ANSWER_MAX = 200;

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
    private Money refunded;
    private @Nullable Instant payUntil;
    private @Nullable Instant waitsUntil;
    private @Nullable Instant clearedAt;
    private @Nullable Instant shippedAt;
    private @Nullable Instant receiveUntil;
    private boolean prolonged;
    private @Nullable Instant urgedAt;
    private @Nullable Instant endedAt;
    private @Nullable CloseReason closeReason;
    private @Nullable Side closedBy;
    private int promiseHours;
    private @Nullable Instant shipUntil;
    private MemoFlag flag;
    private String memo;
    private final boolean invoiceAsked;
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
            Money refunded,
            @Nullable Instant payUntil,
            @Nullable Instant waitsUntil,
            @Nullable Instant clearedAt,
            @Nullable Instant shippedAt,
            @Nullable Instant receiveUntil,
            boolean prolonged,
            @Nullable Instant urgedAt,
            @Nullable Instant endedAt,
            @Nullable CloseReason closeReason,
            @Nullable Side closedBy,
            int promiseHours,
            @Nullable Instant shipUntil,
            MemoFlag flag,
            String memo,
            boolean invoiceAsked) {}

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
        refunded = row.refunded();
        payUntil = row.payUntil();
        waitsUntil = row.waitsUntil();
        clearedAt = row.clearedAt();
        shippedAt = row.shippedAt();
        receiveUntil = row.receiveUntil();
        prolonged = row.prolonged();
        urgedAt = row.urgedAt();
        endedAt = row.endedAt();
        closeReason = row.closeReason();
        closedBy = row.closedBy();
        promiseHours = row.promiseHours();
        shipUntil = row.shipUntil();
        flag = row.flag();
        memo = row.memo();
        invoiceAsked = row.invoiceAsked();
    }

    /** The same order again, to try on it what is not to be saved. */
    public Order(Order other) {
        this(other.row(), other.lines());
    }

    public static Order place(
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
                ShopKey.next(shopId, now),
                0,
                buyer.personId(),
                buyer.name(),
                method,
                receiver,
                message,
                now,
                OrderState.AWAITING_PAYMENT,
                freight,
                Money.ZERO,
                now.plus(PAY_WITHIN),
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                0,
                null,
                MemoFlag.NONE,
                "",
                false);
        return new Order(row, lines);
    }

    /** The goods leave within so many hours of their clearance. */
    void promise(int hours) {
        promiseHours = hours;
    }

    /** It is part of a group-buy: nothing leaves before that is decided, by when it has to be paid. */
    void waitFor(Instant decided) {
        waitsUntil = decided;
        if (payUntil != null && payUntil.isAfter(decided)) payUntil = decided;
    }

    /**
     * Enough buyers came together: nothing is waited for any more.
     *
     * @param rebates by line number: what comes back of it
     * @param price that a piece costs everybody
     */
    void gathered(Map<Integer, Money> rebates, Money price, Instant now) {
        require(OrderState.AWAITING_SHIPMENT);
        lines = lines.stream()
                .map(line -> line.rebated(rebates.getOrDefault(line.number(), Money.ZERO)))
                .toList();
        var back = rebates.values().stream().reduce(Money.ZERO, Money::plus);
        refunded = refunded.plus(back);
        waitsUntil = null;
        promiseFrom(now);
        happened(Kind.GROUP_REACHED, Hand.HOUSE, now, price.toString(), back.toString());
    }

    private void promiseFrom(Instant now) {
        if (promiseHours > 0 && waitsUntil == null) shipUntil = now.plus(Duration.ofHours(promiseHours));
    }

    /** What the seller's colleagues remember of it; the buyer sees nothing of it. */
    public void remember(MemoFlag newFlag, String newMemo) {
        if (newMemo.length() > MEMO_MAX) throw new Refused("trade.refused.memo-long", MEMO_MAX);
        flag = newFlag;
        memo = newMemo;
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
        clearAtOnce(now);
        happened(waitsUntil == null ? Kind.CLEARED : Kind.GROUP_JOINED, Hand.HOUSE, now);
    }

    /** The same while it is placed, which is all that happened then. */
    void clearAtOnce(Instant now) {
        move(OrderState.AWAITING_SHIPMENT);
        clearedAt = now;
        payUntil = null;
        promiseFrom(now);
    }

    /** The money turns out not to be in: it is waited for anew, as long as nothing has left. */
    public void waitAgain(Instant now) {
        if (state != OrderState.AWAITING_SHIPMENT || shippedAt != null) throw new Refused("trade.refused.gone-on");
        state = OrderState.AWAITING_PAYMENT;
        clearedAt = null;
        payUntil = now.plus(PAY_WITHIN);
        happened(Kind.UNPAID, Hand.HOUSE, now);
    }

    /** A parcel leaves with so many pieces of some lines; when all have left the buyer is waited for. */
    public void ship(Map<Integer, Integer> pieces, String carrier, String waybill, Hand by, Instant now) {
        require(OrderState.AWAITING_SHIPMENT);
        if (waitsUntil != null) throw new Refused("trade.refused.waits-for-others");
        if (pieces.isEmpty()) throw new Refused("trade.refused.nothing-in-the-parcel");
        pieces.keySet().forEach(this::line);
        lines = lines.stream()
                .map(line -> pieces.containsKey(line.number()) ? line.shipped(pieces.get(line.number())) : line)
                .toList();
        if (method == MethodCode.COD && lines.stream().anyMatch(line -> line.toShip() > 0))
            throw new Refused("trade.refused.cod-in-one-parcel");
        shippedAt = now;
        happened(Kind.SHIPPED, by, now, carrier, waybill);
        if (lines.stream().anyMatch(line -> line.toShip() > 0)) return;
        move(OrderState.AWAITING_RECEIPT);
        receiveUntil = now.plus(RECEIVE_WITHIN);
    }

    /** What has not left of some lines need not leave any more; if nothing else is to leave the buyer is waited for. */
    public void restUnwanted(List<Integer> numbers, Instant now) {
        lines = lines.stream()
                .map(line -> numbers.contains(line.number()) ? line.restUnwanted() : line)
                .toList();
        if (state != OrderState.AWAITING_SHIPMENT || lines.stream().anyMatch(line -> line.toShip() > 0)) return;
        move(OrderState.AWAITING_RECEIPT);
        receiveUntil = now.plus(RECEIVE_WITHIN);
    }

    /** What the pieces of some lines cost that have not left. */
    public Money unsent(List<Integer> numbers) {
        return lines.stream()
                .filter(line -> numbers.contains(line.number()))
                .map(OrderLine::unsent)
                .reduce(Money.ZERO, Money::plus);
    }

    void waybillCorrected(Waybill before, Waybill after, Hand by, Instant now) {
        happened(Kind.WAYBILL_CORRECTED, by, now, after.written(), after.number(), before.number());
    }

    /** The invoice is on its way to the buyer. */
    public void invoiced(String number, Hand by, Instant now) {
        happened(Kind.INVOICED, by, now, number);
    }

    /** It was not, after all. */
    public void invoiceRecalled(String number, Hand by, Instant now) {
        happened(Kind.INVOICE_RECALLED, by, now, number);
    }

    /** The buyer asks where the goods stay, once a day. */
    public void urge(Hand by, Instant now) {
        require(OrderState.AWAITING_SHIPMENT);
        if (waitsUntil != null) throw new Refused("trade.refused.waits-for-others");
        if (urgedAt != null && urgedAt.plus(URGED_AGAIN_AFTER).isAfter(now))
            throw new Refused("trade.refused.urged-today");
        urgedAt = now;
        happened(Kind.URGED, by, now);
    }

    /** The seller says when the goods will leave, or why they stay. */
    public void answer(String text, Hand by, Instant now) {
        require(OrderState.AWAITING_SHIPMENT);
        if (text.isBlank() || text.length() > ANSWER_MAX) throw new Refused("trade.refused.answer", ANSWER_MAX);
        happened(Kind.ANSWERED, by, now, text);
    }

    /** The seller shows how far the goods are; the files of it lie with the order. */
    void shown(String text, Hand by, Instant now) {
        if (text.isBlank() || text.length() > ANSWER_MAX) throw new Refused("trade.refused.answer", ANSWER_MAX);
        happened(Kind.STAGE_DONE, by, now, text);
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

    /** Both sides have settled what the ways of refused goods cost; the market moves none of it. */
    void freightSettled(String text, Hand by, Instant now) {
        if (closeReason != CloseReason.REFUSED_AT_THE_DOOR) throw new Refused("trade.refused.state");
        if (text.isBlank() || text.strip().length() > ANSWER_MAX) throw new Refused("trade.refused.answer", ANSWER_MAX);
        happened(Kind.FREIGHT_SETTLED, by, now, text.strip());
    }

    /** The buyer wants money back. */
    public void claimed(Money amount, Hand by, Instant now) {
        happened(Kind.CLAIMED, by, now, amount.toString());
    }

    /** The buyer gets it. */
    public void refunded(Money amount, Instant now) {
        refunded = refunded.plus(amount);
        happened(Kind.REFUNDED, Hand.HOUSE, now, amount.toString());
    }

    /** Whether the buyer may ask where the goods stay. */
    public boolean mayUrge(Instant now) {
        return isToShip()
                && (urgedAt == null || !urgedAt.plus(URGED_AGAIN_AFTER).isAfter(now));
    }

    /** An order that came to something, until some time after it is completed. */
    public boolean mayAskForInvoice(Instant now) {
        if (state == OrderState.CANCELLED || state == OrderState.CLOSED) return false;
        return endedAt == null || endedAt.plus(INVOICE_WITHIN).isAfter(now);
    }

    private void end(OrderState to, Kind kind, CloseReason reason, Hand by, Instant now) {
        move(to);
        payUntil = null;
        waitsUntil = null;
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

    /** What the carrier of its one parcel is to collect at the door; zero where it is paid in another way. */
    public Money toCollect() {
        return method == MethodCode.COD ? total() : Money.ZERO;
    }

    /** The line that takes what cannot be shared evenly. */
    public OrderLine largestLine() {
        return lines.stream().max(Comparator.comparing(OrderLine::charge)).orElseThrow();
    }

    /** Whether its goods are to leave now. */
    public boolean isToShip() {
        return state == OrderState.AWAITING_SHIPMENT && waitsUntil == null;
    }

    /** Pieces that are paid for and were not given back. */
    int paidPieces() {
        if (state == OrderState.AWAITING_PAYMENT || state == OrderState.CANCELLED || state == OrderState.CLOSED)
            return 0;
        return lines.stream()
                .mapToInt(line -> line.quantity() - line.unwanted())
                .sum();
    }

    /** Whether any piece has left. */
    public boolean isShippedInPart() {
        return lines.stream().anyMatch(line -> line.shipped() > 0);
    }

    /** Whether it ended longer ago than this. */
    public boolean isOlderThan(Duration age, Instant now) {
        return endedAt != null && endedAt.plus(age).isBefore(now);
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
                refunded,
                payUntil,
                waitsUntil,
                clearedAt,
                shippedAt,
                receiveUntil,
                prolonged,
                urgedAt,
                endedAt,
                closeReason,
                closedBy,
                promiseHours,
                shipUntil,
                flag,
                memo,
                invoiceAsked);
    }

    public ShopKey key() {
        return key;
    }

    /** Whether the buyer wants an invoice. */
    public boolean isInvoiceAsked() {
        return invoiceAsked;
    }

    public String number() {
        return key.number();
    }

    public long buyerPerson() {
        return buyerPerson;
    }

    public String buyerName() {
        return buyerName;
    }

    public Receiver receiver() {
        return receiver;
    }

    public String message() {
        return message;
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

    /** Null while the goods may not leave. */
    public @Nullable Instant clearedAt() {
        return clearedAt;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public @Nullable Instant payUntil() {
        return payUntil;
    }

    /** When it is decided what comes of a group-buy that it waits for; null where it waits for none. */
    public @Nullable Instant waitsUntil() {
        return waitsUntil;
    }

    public @Nullable Instant shippedAt() {
        return shippedAt;
    }

    public @Nullable Instant urgedAt() {
        return urgedAt;
    }

    public boolean isProlonged() {
        return prolonged;
    }

    public @Nullable CloseReason closeReason() {
        return closeReason;
    }

    /** When the goods were promised to leave; null where nothing was promised, or nothing may leave yet. */
    public @Nullable Instant shipUntil() {
        return shipUntil;
    }

    /** 0 where nothing was promised. */
    public int promiseHours() {
        return promiseHours;
    }

    public MemoFlag flag() {
        return flag;
    }

    public String memo() {
        return memo;
    }

    public @Nullable Instant receiveUntil() {
        return receiveUntil;
    }
}
