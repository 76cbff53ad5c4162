package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The instalments that a method of payment asks for, before anybody knows the amounts. The freight is
 * added to the one part that carries the shipment.
 */
public record PlanShape(List<Part> parts) {

    /**
     * @param name last part of the key of its name, {@code deposit}
     * @param days after receipt, where the trigger counts them; else 0
     * @param shipment whether the goods leave on this part
     */
    public record Part(String name, Rate share, Trigger trigger, int days, Channel channel, boolean shipment) {}

    public PlanShape {
        parts = List.copyOf(parts);
        if (parts.stream().filter(Part::shipment).count() != 1)
            throw new IllegalArgumentException("exactly one part carries the shipment");
    }

    /** Everything at once. */
    public static PlanShape single(String name, Trigger trigger, Channel channel) {
        return new PlanShape(List.of(new Part(name, new Rate(Rate.WHOLE), trigger, 0, channel, true)));
    }

    public static Part part(String name, int percent, Trigger trigger, int days, Channel channel, boolean shipment) {
        return new Part(name, new Rate(percent * 100), trigger, days, channel, shipment);
    }

    /** Whether the market holds all of it from the beginning. */
    boolean isHeldFirst() {
        return parts.stream().allMatch(part -> part.trigger() == Trigger.PLACING && part.channel() == Channel.ESCROW);
    }

    /** The same with another time after the receipt. */
    PlanShape after(int days) {
        return new PlanShape(parts.stream()
                .map(each -> each.trigger() == Trigger.DAYS_AFTER_RECEIPT
                        ? new Part(each.name(), each.share(), each.trigger(), days, each.channel(), each.shipment())
                        : each)
                .toList());
    }

    /** Numbered from 1; together the goods and the freight to the fen. A part that comes to nothing is left out. */
    List<Instalment> instalments(Money goods, Money freight, Fee fee) {
        var amounts = new Shares(parts.stream().map(Part::share).toList()).of(goods);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> Instalment.planned(
                        i + 1, parts.get(i), amounts.get(i), parts.get(i).shipment() ? freight : Money.ZERO, fee))
                .filter(instalment -> instalment.amount().isPositive())
                .toList();
    }
}
