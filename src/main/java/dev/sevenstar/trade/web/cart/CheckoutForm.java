package dev.sevenstar.trade.web.cart;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.trade.Wanted;
import dev.sevenstar.trade.cart.Cart;
import dev.sevenstar.trade.cart.CartLines;
import dev.sevenstar.trade.web.Quantities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is about to be ordered, as the page holds it: the goods themselves, so that the page sent twice asks for the
 * same twice, wherever the cart is by then. Whatever is in it, is reckoned anew.
 */
record CheckoutForm(
        String requestKey,
        @Nullable String address,
        @Nullable String title,
        Map<Long, List<Wanted>> wanted,
        Map<String, String> fields) {

    static final int LONGEST_MESSAGE = 500;

    private static final String METHOD = "method-";
    private static final String MESSAGE = "message-";
    private static final String EXPECTED = "expected-";

    static CheckoutForm begun(Map<Long, List<Wanted>> wanted) {
        return new CheckoutForm(UUID.randomUUID().toString(), null, null, wanted, Map.of());
    }

    /** @throws NotFound if it is nothing that a page of ours has sent */
    static CheckoutForm of(MultiValueMap<String, String> sent) {
        var key = sent.getFirst("requestKey");
        if (key == null || !key.matches("[0-9a-f-]{36}")) throw new NotFound();
        return new CheckoutForm(
                key,
                sent.getFirst("address"),
                sent.getFirst("title"),
                wanted(sent.getOrDefault("line", List.of())),
                sent.toSingleValueMap());
    }

    private static Map<Long, List<Wanted>> wanted(List<String> lines) {
        if (lines.isEmpty() || lines.size() > CartLines.MOST) throw new NotFound();
        var wanted = new LinkedHashMap<Long, List<Wanted>>();
        for (var line : lines) {
            var parts = line.split(":", 4);
            if (parts.length < 4) throw new NotFound();
            var quantity =
                    Quantities.read(parts[2]).filter(number -> number > 0).orElseThrow(NotFound::new);
            wanted.computeIfAbsent(Ids.parse(parts[0]), shop -> new ArrayList<>())
                    .add(new Wanted(Ids.parse(parts[1]), parts[3], quantity));
        }
        if (wanted.size() > Cart.MOST_SHOPS) throw new NotFound();
        return wanted;
    }

    /** How a line is written on the page. */
    static String line(long shop, Wanted wanted) {
        return String.join(
                ":", Ids.text(shop), Ids.text(wanted.listingId()), String.valueOf(wanted.quantity()), wanted.sku());
    }

    CheckoutForm without(Iterable<Long> shops) {
        var left = new LinkedHashMap<>(wanted);
        shops.forEach(left::remove);
        return new CheckoutForm(requestKey, address, title, left, fields);
    }

    Optional<MethodCode> method(long shop) {
        return MethodCode.find(fields.getOrDefault(METHOD + Ids.text(shop), ""));
    }

    String message(long shop) {
        return fields.getOrDefault(MESSAGE + Ids.text(shop), "").strip();
    }

    /** What the page showed; nothing that costs so little where it showed nothing. */
    Money expected(long shop) {
        var typed = fields.getOrDefault(EXPECTED + Ids.text(shop), "");
        return typed.matches("\\d{1,12}") ? Money.ofFen(Long.parseLong(typed)) : Money.ZERO;
    }

    Optional<Long> addressId() {
        return Ids.find(address == null ? "" : address);
    }

    /** Empty where no invoice is wanted, and while nobody has said. */
    Optional<Long> titleId() {
        return Ids.find(title == null ? "" : title);
    }
}
