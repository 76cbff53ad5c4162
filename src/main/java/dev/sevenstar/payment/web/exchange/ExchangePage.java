package dev.sevenstar.payment.web.exchange;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.payment.exchange.ExchangeBills;
import dev.sevenstar.payment.exchange.ExchangeBills.Listed;
import dev.sevenstar.payment.web.statement.PostingWords;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A bill of exchange as both sides see it: what it is, what it pays, what became of it. */
@Component
public class ExchangePage {

    static final String MY = "/my/exchange-bills";
    public static final String WORKBENCH = "/workbench/exchange-bills";

    private final ExchangeBills bills;
    private final Shops shops;
    private final PostingWords words;
    private final Clock clock;

    ExchangePage(ExchangeBills bills, Shops shops, PostingWords words, Clock clock) {
        this.bills = bills;
        this.shops = shops;
        this.words = words;
        this.clock = clock;
    }

    void fill(Listed listed, String home, String other, Model model) {
        var key = listed.bill().key();
        var toBuyer = home.equals(MY);
        var side = toBuyer ? "/my" : "/workbench";
        model.addAttribute("bill", ExchangeView.of(listed, home, other, today(), words));
        model.addAttribute(
                "pays",
                bills.targets(key).stream()
                        .map(each -> ExchangeView.pays(each, side, words))
                        .toList());
        model.addAttribute(
                "history",
                bills.deeds(key).stream()
                        .map(each -> ExchangeView.step(each, toBuyer, words))
                        .toList());
    }

    List<ExchangeView> ofShop(List<Listed> listed) {
        var names = words.names(
                listed.stream().map(each -> each.bill().buyerPerson()).toList());
        return rows(listed, WORKBENCH, each -> names.getOrDefault(each.bill().buyerPerson(), ""));
    }

    List<ExchangeView> ofBuyer(List<Listed> listed) {
        var ids = listed.stream()
                .map(each -> each.bill().key().shopId())
                .distinct()
                .toList();
        Map<Long, String> names = ids.isEmpty()
                ? Map.of()
                : shops.findAllById(ids).stream().collect(Collectors.toMap(Shop::id, Shop::name));
        return rows(listed, MY, each -> names.getOrDefault(each.bill().key().shopId(), ""));
    }

    String shopName(long id) {
        return shops.findById(id).map(Shop::name).orElse("");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private List<ExchangeView> rows(List<Listed> listed, String home, Function<Listed, String> other) {
        return listed.stream()
                .map(each -> ExchangeView.of(each, home, other.apply(each), today(), words))
                .toList();
    }
}
