package dev.sevenstar.payment;

import dev.sevenstar.payment.Method.Consent;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The methods of payment that a shop takes, and what each costs on a day. */
@Component
public class ShopMethods {

    /** On what an order that is placed now is paid by a method, kept for good. */
    public record Agreed(Fee fee, PlanShape shape) {}

    private final MethodRows rows;
    private final CreditLines lines;
    private final Clock clock;

    ShopMethods(MethodRows rows, CreditLines lines, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.clock = clock;
    }

    /** Every method in the order of the settings page, as the shop takes it today. */
    public List<Offer> offers(long shopId) {
        return rows.offers(shopId, today());
    }

    public Offer offer(long shopId, MethodCode code) {
        return rows.offer(shopId, code, today());
    }

    /** Who accepted the agreement, the newest version first. */
    public List<AcceptedAgreement> accepted(long shopId, MethodCode code) {
        return rows.accepted(shopId, code);
    }

    /** What the shop had set about a method at a moment, such as when an order was placed. */
    public SettingValues settings(long shopId, MethodCode code, Instant at) {
        return rows.settings(shopId, code, at);
    }

    /** Every method in the order of the settings page, with what it would ask for or why it is not to be had. */
    public List<Choice> choices(long shopId, long buyerPerson, Basket basket) {
        var line = new LineQuestion(shopId, buyerPerson, basket);
        return rows.offers(shopId, today()).stream()
                .map(offer -> choice(offer, basket, line))
                .toList();
    }

    /**
     * What is agreed when a basket is ordered by this method now. Whether it fits on a credit line is told when the
     * plan is opened, which takes the line.
     *
     * @throws Refused with the reason that {@link #choices} gives
     */
    public Agreed require(long shopId, long buyerPerson, MethodCode code, Basket basket) {
        var offer = rows.offer(shopId, code, today());
        hindrance(offer, basket).ifPresent(why -> {
            throw why.refused();
        });
        return new Agreed(offer.fee(), offer.method().shape(offer.settings()));
    }

    /** Whether a shop has switched on something about a method; what it never set is as it is for everybody. */
    public boolean isOn(long shopId, MethodCode code, String field) {
        return rows.offer(shopId, code, today()).settings().isOn(field);
    }

    private static Choice choice(Offer offer, Basket basket, LineQuestion line) {
        var method = offer.method();
        var why = hindrance(offer, basket)
                .or(() -> method.consent() == Consent.CREDIT_LINE ? line.answer() : Optional.empty());
        if (why.isPresent()) return new Choice(method.code(), List.of(), why.get());
        var shape = method.shape(offer.settings());
        return new Choice(method.code(), shape.instalments(basket.goods(), basket.freight(), offer.fee()), null);
    }

    private static Optional<Why> hindrance(Offer offer, Basket basket) {
        var method = offer.method();
        if (!offer.enabled() && !method.needsNoEnabling()) return Optional.of(Why.of("payment.refused.not-taken"));
        if (basket.heldFirst() && !method.shape(offer.settings()).isHeldFirst())
            return Optional.of(Why.of("payment.refused.held-first"));
        return method.hindrance(basket, offer.settings());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    /** Asked once whatever number of methods needs the answer. */
    private final class LineQuestion {

        private final long shopId;
        private final long buyer;
        private final Basket basket;
        private Optional<Why> known = Optional.empty();
        private boolean asked;

        LineQuestion(long shopId, long buyer, Basket basket) {
            this.shopId = shopId;
            this.buyer = buyer;
            this.basket = basket;
        }

        Optional<Why> answer() {
            if (!asked) known = lines.refusal(shopId, buyer, basket.total()).map(Why::of);
            asked = true;
            return known;
        }
    }
}
