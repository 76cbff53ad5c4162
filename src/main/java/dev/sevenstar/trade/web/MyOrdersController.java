package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import dev.sevenstar.trade.BuyerOrders;
import dev.sevenstar.trade.OrderState;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What a signed-in person has ordered. */
@Controller
@RequestMapping("/my/orders")
@Serves(Audience.PERSON)
class MyOrdersController {

    private static final int PAGE = 20;
    private static final String HOME = "/my/orders";
    private static final List<OrderState> TABS = List.of(
            OrderState.AWAITING_PAYMENT,
            OrderState.AWAITING_SHIPMENT,
            OrderState.AWAITING_RECEIPT,
            OrderState.COMPLETED,
            OrderState.CANCELLED,
            OrderState.CLOSED);

    private final BuyerOrders list;
    private final Orders orders;
    private final Plans plans;
    private final OrderParts parts;
    private final MyOrderPage page;
    private final Shops shops;
    private final TradeWords words;

    MyOrdersController(
            BuyerOrders list,
            Orders orders,
            Plans plans,
            OrderParts parts,
            MyOrderPage page,
            Shops shops,
            TradeWords words) {
        this.list = list;
        this.orders = orders;
        this.plans = plans;
        this.parts = parts;
        this.page = page;
        this.shops = shops;
        this.words = words;
    }

    @GetMapping
    String index(
            SignedIn person,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        var number = Ids.find(q);
        if (number.isPresent()) return "redirect:" + HOME + "/" + Ids.text(number.get());
        var state = state(tab);
        var cursor = before.isEmpty() ? Long.MAX_VALUE : Ids.parse(before);
        var found = q.isBlank()
                ? list.page(person.personId(), state, cursor, PAGE)
                : list.titled(person.personId(), q.strip(), cursor, PAGE);
        var names = names(found);
        model.addAttribute("tabs", tabs(state, q, list.counts(person.personId())));
        model.addAttribute("q", q);
        model.addAttribute(
                "rows", found.map(row -> MyOrderRow.of(row, names, words)).rows());
        model.addAttribute("first", before.isEmpty() ? null : href(state, q, null));
        model.addAttribute("next", found.next() == null ? null : href(state, q, found.next()));
        return "trade/my/index";
    }

    private static @Nullable OrderState state(String tab) {
        return TABS.stream().filter(each -> slug(each).equals(tab)).findFirst().orElse(null);
    }

    private static String slug(OrderState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String href(@Nullable OrderState state, String q, @Nullable String before) {
        var uri = UriComponentsBuilder.fromPath(HOME);
        if (state != null) uri.queryParam("tab", slug(state));
        if (!q.isBlank()) uri.queryParam("q", "{q}");
        if (before != null) uri.queryParam("before", before);
        return uri.build(Map.of("q", q)).toString();
    }

    private List<Tab> tabs(@Nullable OrderState chosen, String q, BuyerOrders.Counts counts) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(words.say("trade.my.all"), HOME, chosen == null && q.isBlank(), null));
        for (var state : TABS) {
            var count =
                    switch (state) {
                        case AWAITING_PAYMENT -> counts.toPay();
                        case AWAITING_SHIPMENT -> counts.toShip();
                        case AWAITING_RECEIPT -> counts.toReceive();
                        default -> 0;
                    };
            var shown = count >= BuyerOrders.MANY ? "99+" : String.valueOf(count);
            tabs.add(
                    new Tab(words.say(state.key()), href(state, "", null), state == chosen, count == 0 ? null : shown));
        }
        return tabs;
    }

    private Map<Long, String> names(Slice<BuyerOrders.Row> found) {
        var ids = found.rows().stream().map(BuyerOrders.Row::shopId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : shops.findAllById(ids).stream().collect(Collectors.toMap(Shop::id, Shop::name));
    }

    @GetMapping("/{number}")
    String show(SignedIn person, @PathVariable String number, Model model) {
        var order = orders.ofBuyer(person.personId(), Ids.parse(number));
        var plan = plans.get(order.key().shopId(), order.key().id());
        var timeline = orders.timeline(order.key());
        parts.lay(order, plan, timeline, Side.BUYER, false, model);
        page.lay(person, order, plan, timeline, model);
        return "trade/my/show";
    }
}
