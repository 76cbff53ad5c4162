package dev.sevenstar.trade.web;

import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Happening;
import dev.sevenstar.trade.Happening.Kind;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Side;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of an order's timeline.
 *
 * @param look {@code now} for the latest, {@code problem} for an early end, else {@code done}
 */
record TimelineView(String look, String text, String by, String at, String iso) {

    /** The latest first; a buyer reads which side acted, not which colleague. */
    static List<TimelineView> of(Order order, List<Happening> happenings, Side reader, TradeWords words) {
        var buyer = new Hand(Side.BUYER, order.buyerPerson(), order.buyerName());
        var placed = line("done", words.say("trade.happening.placed"), buyer, order.placedAt(), reader, words);
        var told = Stream.concat(
                        Stream.of(placed),
                        Stream.concat(clearedAtOnce(order, happenings), happenings.stream())
                                .map(each -> line(look(each), text(each, words), each.by(), each.at(), reader, words)))
                .collect(Collectors.toList());
        Collections.reverse(told);
        if (!order.state().isOver()) told.set(0, told.get(0).latest());
        return List.copyOf(told);
    }

    /** Where nobody had to pay first, nothing happened between the placing and the clearance. */
    private static Stream<Happening> clearedAtOnce(Order order, List<Happening> happenings) {
        return order.clearedAt() == null
                        || happenings.stream()
                                .map(Happening::kind)
                                .anyMatch(kind -> kind == Kind.CLEARED || kind == Kind.GROUP_JOINED)
                ? Stream.of()
                : Stream.of(new Happening(Kind.CLEARED, Hand.HOUSE, order.placedAt(), List.of()));
    }

    private TimelineView latest() {
        return new TimelineView("now", text, by, at, iso);
    }

    private static TimelineView line(String look, String text, Hand by, Instant at, Side reader, TradeWords words) {
        return new TimelineView(look, text, name(by, reader, words), Times.minute(at), at.toString());
    }

    private static String look(Happening each) {
        return switch (each.kind()) {
            case CANCELLED, CLOSED -> "problem";
            default -> "done";
        };
    }

    private static String text(Happening each, TradeWords words) {
        var details = each.details().toArray();
        return switch (each.kind()) {
            case CANCELLED, CLOSED ->
                words.say(
                        each.kind().key(),
                        words.say(CloseReason.valueOf(each.details().get(0)).key()));
            case SHIPPED, WAYBILL_CORRECTED -> {
                details[0] = words.carrier(each.details().get(0));
                yield words.say(each.kind().key(), details);
            }
            default -> words.say(each.kind().key(), details);
        };
    }

    private static String name(Hand by, Side reader, TradeWords words) {
        var side = words.say(by.side().key());
        var told = !by.name().isEmpty() && (by.side() == reader || reader == Side.SELLER && by.side() == Side.BUYER);
        return told ? words.say("trade.timeline.by", side, by.name()) : side;
    }
}
