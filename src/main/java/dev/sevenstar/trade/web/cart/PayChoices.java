package dev.sevenstar.trade.web.cart;

import dev.sevenstar.payment.Choice;
import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.ShopMethods;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.trade.Baskets;
import dev.sevenstar.trade.Reckoning;
import dev.sevenstar.trade.web.TradeWords;
import dev.sevenstar.trade.web.cart.CheckoutView.MethodRow;
import dev.sevenstar.trade.web.cart.CheckoutView.Part;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How an order can be paid, with its instalments, and why it cannot be paid in the other ways. */
@Component
class PayChoices {

    private static final String NO_LINE = "payment.refused.no-line";

    private final ShopMethods methods;
    private final Baskets baskets;
    private final TradeWords words;

    PayChoices(ShopMethods methods, Baskets baskets, TradeWords words) {
        this.methods = methods;
        this.baskets = baskets;
        this.words = words;
    }

    /** The one chosen is the one asked for, else the first that can be. */
    public List<MethodRow> of(long shop, long buyer, Reckoning reckoning, Optional<MethodCode> asked) {
        var choices = methods.choices(shop, buyer, baskets.of(reckoning));
        var chosen = choices.stream()
                .filter(Choice::isAllowed)
                .map(Choice::method)
                .filter(method -> asked.filter(method::equals).isPresent())
                .findFirst()
                .or(() -> choices.stream()
                        .filter(Choice::isAllowed)
                        .map(Choice::method)
                        .findFirst());
        return choices.stream()
                .map(choice ->
                        row(shop, choice, chosen.filter(choice.method()::equals).isPresent()))
                .toList();
    }

    private MethodRow row(long shop, Choice choice, boolean chosen) {
        var why = choice.why();
        var surcharge = choice.surcharge();
        return new MethodRow(
                choice.method().slug(),
                words.say(choice.method().key()),
                chosen,
                why == null ? null : words.say(why.key(), why.arguments()),
                why != null && why.key().equals(NO_LINE) ? "/my/credit/applications/new?shop=" + Ids.text(shop) : null,
                surcharge.isPositive() ? surcharge.toString() : null,
                choice.instalments().stream().map(this::part).toList(),
                surcharge.fen());
    }

    private Part part(Instalment each) {
        return new Part(
                words.say(each.key()),
                each.amount().plus(each.surcharge()).toString(),
                words.say(each.trigger().key(), each.days()));
    }
}
