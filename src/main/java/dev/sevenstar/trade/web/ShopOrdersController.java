package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.regions.Region;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import dev.sevenstar.trade.MemoFlag;
import dev.sevenstar.trade.OrderBook;
import dev.sevenstar.trade.OrderTab;
import dev.sevenstar.trade.SavedViews;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A shop's orders: the list and one of them. */
@Controller
@RequestMapping(OrderFilter.HERE)
@Serves(value = Audience.SHOP, right = "order")
class ShopOrdersController {

    static final int PAGE = 25;

    /** @param number null where nobody may delete it */
    record ViewLink(String name, String href, String number, boolean active) {}

    private final OrderBook book;
    private final SavedViews views;
    private final OrderDesk desk;
    private final Regions regions;
    private final TradeWords words;

    ShopOrdersController(OrderBook book, SavedViews views, OrderDesk desk, Regions regions, TradeWords words) {
        this.book = book;
        this.views = views;
        this.desk = desk;
        this.regions = regions;
        this.words = words;
    }

    @GetMapping
    String index(Seat seat, OrderFilter filter, Model model) {
        var page = book.page(filter.query(seat.shopId()), PAGE).map(row -> OrderRowView.of(row, words));
        var here = filter.href(filter.firstPage() ? null : filter.before());
        model.addAttribute("filter", filter);
        model.addAttribute("rows", page.rows());
        model.addAttribute("tabs", tabs(seat, filter.chosen()));
        model.addAttribute("views", views(seat, filter));
        model.addAttribute("filters", query(filter));
        model.addAttribute("methods", methods());
        model.addAttribute("flags", flags());
        model.addAttribute("provinces", provinces());
        model.addAttribute("window", OrderBook.WINDOW);
        model.addAttribute("exportHref", filter.address("/workbench/order-exports/new", null));
        model.addAttribute("here", here);
        model.addAttribute("first", filter.firstPage() ? null : filter.href(null));
        model.addAttribute("next", page.next() == null ? null : filter.href(page.next()));
        return "trade/orders/index";
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        desk.lay(seat, ShopKey.of(seat.shopId(), number), model);
        return "trade/orders/show";
    }

    private List<Tab> tabs(Seat seat, OrderTab chosen) {
        var counts = book.counts(seat.shopId());
        return Arrays.stream(OrderTab.values())
                .filter(tab -> tab != OrderTab.GATHERING || tab == chosen || counts.getOrDefault(tab, 0) > 0)
                .map(tab -> new Tab(
                        words.say(tab.key()), OrderFilter.of(tab).href(null), tab == chosen, count(counts.get(tab))))
                .toList();
    }

    private static @Nullable String count(@Nullable Integer count) {
        if (count == null || count == 0) return null;
        return count < OrderBook.MANY ? count.toString() : (OrderBook.MANY - 1) + "+";
    }

    private List<ViewLink> views(Seat seat, OrderFilter filter) {
        var filters = query(filter);
        return views.of(seat.shopId(), seat.personId()).stream()
                .map(view -> new ViewLink(
                        view.name(),
                        OrderFilter.HERE + "?" + view.filters(),
                        Ids.text(view.id()),
                        view.filters().equals(filters)))
                .toList();
    }

    /** What a saved view keeps: the address of the first page without its path; empty for everything. */
    private static String query(OrderFilter filter) {
        var address = filter.href(null);
        return address.length() > OrderFilter.HERE.length() ? address.substring(OrderFilter.HERE.length() + 1) : "";
    }

    private List<Option> methods() {
        return Arrays.stream(MethodCode.values())
                .map(code -> new Option(code.slug(), words.say(code.key())))
                .toList();
    }

    private List<Option> flags() {
        return MemoFlag.colours().stream()
                .map(flag -> new Option(flag.slug(), words.say(flag.key())))
                .toList();
    }

    private List<Option> provinces() {
        return regions.provinces().stream()
                .map((Region province) ->
                        new Option(province.code().substring(0, 2), Regions.shortName(province, words.language())))
                .toList();
    }
}
