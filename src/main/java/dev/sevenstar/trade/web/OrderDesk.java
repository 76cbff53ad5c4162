package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.trade.BuyerRecords;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.MemoFlag;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderNotes;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Lays an order before a colleague of its shop. */
@Component
public class OrderDesk {

    record NoteView(String by, String text, String at, String iso) {}

    /** What a form brought that cannot be done, and why. */
    record Problem(String field, String text, String typed) {}

    private final Orders orders;
    private final Plans plans;
    private final OrderParts parts;
    private final OrderNotes notes;
    private final BuyerRecords buyers;
    private final TradeWords words;

    OrderDesk(Orders orders, Plans plans, OrderParts parts, OrderNotes notes, BuyerRecords buyers, TradeWords words) {
        this.orders = orders;
        this.plans = plans;
        this.parts = parts;
        this.notes = notes;
        this.buyers = buyers;
        this.words = words;
    }

    public static Hand hand(Seat seat) {
        return new Hand(Side.SELLER, seat.personId(), seat.personName());
    }

    void lay(Seat seat, ShopKey key, Model model) {
        var order = orders.get(key);
        var plan = plans.get(key.shopId(), key.id());
        parts.lay(order, plan, orders.timeline(key), Side.SELLER, seat.may("trade"), model);
        model.addAttribute("order", ShopOrderView.of(order, plan, seat, words));
        model.addAttribute("notes", notes(key));
        model.addAttribute("buyerFacts", buyerFacts(order));
        model.addAttribute("flags", flags());
        model.addAttribute("closeReasons", closeReasons());
    }

    /** The page again with what was typed and why it was refused, at its field. */
    ModelAndView again(Seat seat, ShopKey key, String field, Refused refused, String typed) {
        var model = new ExtendedModelMap();
        lay(seat, key, model);
        model.addAttribute("problem", new Problem(field, words.say(refused.key(), refused.args()), typed));
        return Pages.invalid("trade/orders/show").addAllObjects(model);
    }

    private List<NoteView> notes(ShopKey key) {
        return notes.of(key).stream()
                .map(note -> new NoteView(
                        note.byName(),
                        note.text(),
                        Times.minute(note.at()),
                        note.at().toString()))
                .toList();
    }

    private List<SumView> buyerFacts(Order order) {
        var known = buyers.of(order.key().shopId(), order.buyerPerson());
        var facts = new ArrayList<SumView>();
        facts.add(new SumView(words.say("trade.buyer.orders"), Integer.toString(known.orders()), false));
        facts.add(new SumView(words.say("trade.buyer.completed"), Integer.toString(known.completed()), false));
        facts.add(new SumView(words.say("trade.buyer.spent"), known.spent().toString(), false));
        if (known.first() != null)
            facts.add(new SumView(words.say("trade.buyer.first"), Times.day(known.first()), false));
        return List.copyOf(facts);
    }

    private List<Option> flags() {
        return Arrays.stream(MemoFlag.values())
                .map(flag -> new Option(flag.slug(), words.say(flag.key())))
                .toList();
    }

    private List<Option> closeReasons() {
        return CloseReason.of(Side.SELLER).stream()
                .map(reason -> new Option(reason.name(), words.say(reason.key())))
                .toList();
    }
}
