package dev.sevenstar.trade.web.cart;

import dev.sevenstar.campaign.groupbuy.Window;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.media.PictureRef;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.trade.Address;
import dev.sevenstar.trade.Addresses;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.PlaceOrder;
import dev.sevenstar.trade.Reckoning;
import dev.sevenstar.trade.Wanted;
import dev.sevenstar.trade.invoice.InvoiceTitle;
import dev.sevenstar.trade.invoice.InvoiceTitles;
import dev.sevenstar.trade.web.SumView;
import dev.sevenstar.trade.web.TradeWords;
import dev.sevenstar.trade.web.cart.CheckoutView.AddressRow;
import dev.sevenstar.trade.web.cart.CheckoutView.Line;
import dev.sevenstar.trade.web.cart.CheckoutView.MethodRow;
import dev.sevenstar.trade.web.cart.CheckoutView.OfShop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons what a checkout holds, for the page that shows it and for the orders that it becomes. */
@Component
class DrawCheckout {

    private static final int SMALL = 64;

    /** @param problems by shop, why it is not even tried */
    record Wish(List<PlaceOrder.Request> requests, @Nullable InvoiceTitle title, Map<Long, String> problems) {}

    private final PlaceOrder place;
    private final PayChoices choices;
    private final Addresses addresses;
    private final InvoiceTitles titles;
    private final Shops shops;
    private final TradeWords words;

    DrawCheckout(
            PlaceOrder place,
            PayChoices choices,
            Addresses addresses,
            InvoiceTitles titles,
            Shops shops,
            TradeWords words) {
        this.place = place;
        this.choices = choices;
        this.addresses = addresses;
        this.titles = titles;
        this.shops = shops;
        this.words = words;
    }

    /** @param problems by shop, why it was not ordered */
    CheckoutView draw(SignedIn person, CheckoutForm form, Map<Long, String> problems) {
        var book = addresses.of(person.personId());
        var to = chosen(book, form);
        var names = shops.findAllById(form.wanted().keySet()).stream()
                .collect(Collectors.toMap(Shop::id, Function.identity()));
        if (names.size() < form.wanted().size()) throw new NotFound();
        var total = Money.ZERO;
        var drawn = new ArrayList<OfShop>();
        for (var each : form.wanted().entrySet()) {
            var region = to.map(address -> address.receiver().regionCode()).orElse(null);
            var reckoning = place.reckon(person.personId(), each.getKey(), each.getValue(), region);
            var rows = choices.of(each.getKey(), person.personId(), reckoning, form.method(each.getKey()));
            var sum = reckoning.total().plus(surcharge(rows));
            total = total.plus(sum);
            drawn.add(shop(
                    Objects.requireNonNull(names.get(each.getKey())),
                    reckoning,
                    rows,
                    sum,
                    form,
                    problems.get(each.getKey())));
        }
        return new CheckoutView(
                form.requestKey(),
                book.stream().map(each -> row(each, to)).toList(),
                titles(person),
                form.titleId().map(Ids::text).orElse(""),
                drawn,
                form.wanted().entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(line -> CheckoutForm.line(each.getKey(), line)))
                        .toList(),
                total.toString(),
                to.isPresent());
    }

    /** What the form asks for, checked as far as the form goes; the rest is refused by placing. */
    Wish read(SignedIn person, CheckoutForm form, Hand buyer) {
        var to = form.addressId().flatMap(id -> addresses.find(person.personId(), id));
        var title = form.titleId().map(id -> titles.get(person.personId(), id).title());
        var requests = new ArrayList<PlaceOrder.Request>();
        var problems = new LinkedHashMap<Long, String>();
        form.wanted().forEach((shop, wanted) -> {
            var method = form.method(shop);
            var message = form.message(shop);
            if (to.isEmpty()) problems.put(shop, words.say("trade.checkout.no-address"));
            else if (method.isEmpty()) problems.put(shop, words.say("trade.checkout.no-method"));
            else if (message.length() > CheckoutForm.LONGEST_MESSAGE)
                problems.put(shop, words.say("trade.checkout.message-long", CheckoutForm.LONGEST_MESSAGE));
            else requests.add(request(shop, buyer, wanted, method.get(), to.get(), message, form));
        });
        return new Wish(requests, title.orElse(null), problems);
    }

    private static PlaceOrder.Request request(
            long shop,
            Hand buyer,
            List<Wanted> wanted,
            MethodCode method,
            Address to,
            String message,
            CheckoutForm form) {
        return new PlaceOrder.Request(
                shop, buyer, wanted, method, to.receiver(), message, form.expected(shop), form.requestKey());
    }

    Map<Long, String> said(Map<Long, Refused> refused) {
        var said = new HashMap<Long, String>();
        refused.forEach((shop, why) -> said.put(shop, words.say(why.key(), why.args())));
        return said;
    }

    private static Optional<Address> chosen(List<Address> book, CheckoutForm form) {
        return book.stream()
                .filter(each -> form.addressId().filter(id -> id == each.id()).isPresent())
                .findFirst()
                .or(() -> book.stream().filter(Address::preferred).findFirst())
                .or(() -> book.stream().findFirst());
    }

    private AddressRow row(Address address, Optional<Address> chosen) {
        var to = address.receiver();
        return new AddressRow(
                Ids.text(address.id()),
                to.name(),
                to.phone(),
                words.address(to),
                chosen.filter(address::equals).isPresent());
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

    private OfShop shop(
            Shop shop,
            Reckoning reckoning,
            List<MethodRow> methods,
            Money total,
            CheckoutForm form,
            @Nullable String problem) {
        var problems = new ArrayList<String>();
        if (problem != null) problems.add(problem);
        reckoning.hindrances().stream().map(words::hindrance).forEach(problems::add);
        return new OfShop(
                shop.number(),
                shop.name(),
                reckoning.lines().stream().map(this::line).toList(),
                sums(reckoning, methods, total),
                reckoning.freightToAgree() ? words.say("trade.checkout.freight-to-agree") : null,
                reckoning
                        .groupBuy()
                        .map(group -> words.say("trade.checkout.group", Times.minute(Window.countAt(group.until()))))
                        .orElse(null),
                problems,
                methods,
                form.message(shop.id()),
                total.toString(),
                String.valueOf(reckoning.total().fen()));
    }

    private List<SumView> sums(Reckoning reckoning, List<MethodRow> methods, Money total) {
        var sums = new ArrayList<SumView>();
        sums.add(SumView.of(words.say("trade.sum.goods"), reckoning.goods()));
        var freight = reckoning.freight();
        if (freight != null) sums.add(SumView.of(words.say("trade.sum.freight"), freight));
        var surcharge = surcharge(methods);
        if (surcharge.isPositive()) sums.add(SumView.of(words.say("trade.sum.surcharge"), surcharge));
        sums.add(SumView.strong(words.say("trade.sum.total"), total));
        return sums;
    }

    private static Money surcharge(List<MethodRow> methods) {
        return methods.stream()
                .filter(MethodRow::chosen)
                .findFirst()
                .map(row -> Money.ofFen(row.surchargeFen()))
                .orElse(Money.ZERO);
    }

    private Line line(Reckoning.Line line) {
        var listing = line.listing();
        return new Line(
                "/listings/" + listing.number(),
                listing.coverHash() == null ? null : PictureRef.url(listing.coverHash(), SMALL),
                listing.content().title(),
                line.label(),
                words.quantity(line.quantity(), listing.content().sales().unit()),
                line.unitPrice().toString(),
                words.reason(line.reason(), line.markdown()),
                line.amount().toString());
    }
}
