package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Happening;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderState;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.invoice.InvoiceTitles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a buyer's page of an order shows besides the parts that both sides see. */
@Component
class MyOrderPage {

    /**
     * @param next what to do now, or what is waited for
     * @param clock until when; null where no clock runs
     * @param moved what the seller changed the price from and to, while it is not paid; null otherwise
     * @param payable what is to be paid now; null for nothing
     */
    record View(
            String number,
            TradeWords.Mark state,
            String shopNumber,
            String shop,
            String placedAt,
            String receiver,
            String phone,
            String address,
            String message,
            String method,
            String next,
            @Nullable String clock,
            @Nullable String moved,
            @Nullable String payable,
            boolean cancellable,
            boolean urgeable,
            boolean receivable,
            boolean prolongable,
            boolean claimable,
            boolean invoiceable) {}

    private final InvoiceTitles titles;
    private final Shops shops;
    private final TradeWords words;

    MyOrderPage(InvoiceTitles titles, Shops shops, TradeWords words) {
        this.titles = titles;
        this.shops = shops;
        this.words = words;
    }

    void lay(SignedIn person, Order order, Plan plan, List<Happening> timeline, Model model) {
        model.addAttribute("order", view(order, plan, timeline));
        model.addAttribute(
                "reasons",
                CloseReason.of(Side.BUYER).stream()
                        .map(each -> new Option(each.name(), words.say(each.key())))
                        .toList());
        model.addAttribute("titles", order.mayAskForInvoice(words.now()) ? titles(person) : List.of());
    }

    private List<Option> titles(SignedIn person) {
        return titles.of(person.personId()).stream()
                .map(each -> new Option(
                        Ids.text(each.id()),
                        words.say(
                                "trade.checkout.title-of",
                                each.title().title(),
                                words.say(each.title().kind().key()))))
                .toList();
    }

    private View view(Order order, Plan plan, List<Happening> timeline) {
        var state = order.state();
        var due = due(plan);
        var receiver = order.receiver();
        return new View(
                order.number(),
                words.state(state, order.waitsUntil()),
                Ids.text(order.key().shopId()),
                shops.findById(order.key().shopId()).map(Shop::name).orElse(""),
                Times.minute(order.placedAt()),
                receiver.name(),
                receiver.phone(),
                words.address(receiver),
                order.message(),
                words.say(plan.method().key()),
                next(order, plan, due),
                clock(order),
                state == OrderState.AWAITING_PAYMENT ? moved(timeline) : null,
                due.map(each -> each.payable().toString()).orElse(null),
                state == OrderState.AWAITING_PAYMENT && !plan.isPaidInPart(),
                order.mayUrge(words.now()),
                state == OrderState.AWAITING_RECEIPT,
                state == OrderState.AWAITING_RECEIPT && !order.isProlonged(),
                (state != OrderState.AWAITING_PAYMENT || plan.isPaidInPart()) && state != OrderState.CANCELLED,
                order.mayAskForInvoice(words.now()));
    }

    /** What is to be paid now. */
    static Optional<Instalment> due(Plan plan) {
        if (plan.state() != PlanState.OPEN) return Optional.empty();
        return plan.instalments().stream()
                .filter(each -> each.state().isPayable())
                .findFirst();
    }

    /** What the seller made of the price last, from and to. */
    @Nullable
    String moved(List<Happening> timeline) {
        var changes = timeline.stream()
                .filter(each -> each.kind() == Happening.Kind.PRICE_CHANGED)
                .toList();
        if (changes.isEmpty()) return null;
        List<String> last = changes.get(changes.size() - 1).details();
        return words.say("trade.my.price-changed", last.get(0), last.get(1));
    }

    private String next(Order order, Plan plan, Optional<Instalment> due) {
        if (plan.state() == PlanState.ASKED) return words.say("trade.plan.asked");
        var waits = due.filter(each -> order.state() != OrderState.CANCELLED && order.state() != OrderState.CLOSED);
        if (waits.isPresent() && order.state() != OrderState.AWAITING_RECEIPT)
            return words.say(
                    "trade.my.next.pay",
                    words.say(waits.get().key()),
                    waits.get().payable());
        if (order.waitsUntil() != null) return words.say("trade.my.next.gathering", Times.minute(order.waitsUntil()));
        return words.say("trade.my.next." + order.state().key().substring("trade.state.".length()));
    }

    private @Nullable String clock(Order order) {
        if (order.payUntil() != null) return words.say("trade.my.pay-until", Times.minute(order.payUntil()));
        return order.receiveUntil() == null
                ? null
                : words.say("trade.my.receive-until", Times.minute(order.receiveUntil()));
    }
}
