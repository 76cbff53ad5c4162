package dev.sevenstar.trade.web;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.MemoFlag;
import dev.sevenstar.trade.OrderQuery;
import dev.sevenstar.trade.OrderTab;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A shop's orders as the address says them; nonsense in the address is no filter. */
public record OrderFilter(
        @Nullable String tab,
        @Nullable String q,
        @Nullable String method,
        @Nullable String flag,
        @Nullable String province,
        @Nullable String from,
        @Nullable String to,
        @Nullable String least,
        @Nullable String most,
        @Nullable String buyer,
        @Nullable String before) {

    public static final String HERE = "/workbench/orders";
    private static final int LONGEST = 60;

    static OrderFilter of(OrderTab tab) {
        return new OrderFilter(tab.slug(), null, null, null, null, null, null, null, null, null, null);
    }

    public OrderTab chosen() {
        return OrderTab.of(tab == null ? "" : tab);
    }

    public String text() {
        var typed = q == null ? "" : q.strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    public boolean narrowed() {
        return !narrowing().isEmpty();
    }

    /** Filters beyond the words, so that they are shown open. */
    public boolean fine() {
        return narrowing().keySet().stream().anyMatch(name -> !name.equals("q"));
    }

    public boolean firstPage() {
        return before == null;
    }

    OrderQuery query(long shopId) {
        return new OrderQuery(
                shopId,
                chosen(),
                text(),
                chosenMethod(),
                chosenFlag(),
                chosenProvince(),
                start(from, 0),
                start(to, 1),
                money(least),
                money(most),
                chosenBuyer(),
                cursor());
    }

    /** This list from the given row on; null begins at the top. */
    String href(@Nullable String next) {
        return address(HERE, next);
    }

    /** The same orders somewhere else. */
    String address(String path, @Nullable String next) {
        var uri = UriComponentsBuilder.fromPath(path);
        if (chosen() != OrderTab.ALL) uri.queryParam("tab", chosen().slug());
        var values = narrowing();
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        if (next != null) uri.queryParam("before", next);
        return uri.encode().buildAndExpand(values).toUriString();
    }

    private Map<String, String> narrowing() {
        var values = new LinkedHashMap<String, String>();
        if (!text().isEmpty()) values.put("q", text());
        var paid = chosenMethod();
        if (paid != null) values.put("method", paid.slug());
        var colour = chosenFlag();
        if (colour != null) values.put("flag", colour.slug());
        if (!chosenProvince().isEmpty()) values.put("province", chosenProvince());
        if (from != null && start(from, 0) != null) values.put("from", from);
        if (to != null && start(to, 1) != null) values.put("to", to);
        if (least != null && money(least) != null) values.put("least", least.strip());
        if (most != null && money(most) != null) values.put("most", most.strip());
        if (buyer != null && chosenBuyer() != 0) values.put("buyer", buyer);
        return values;
    }

    private @Nullable MethodCode chosenMethod() {
        return method == null ? null : MethodCode.find(method).orElse(null);
    }

    private @Nullable MemoFlag chosenFlag() {
        return flag == null
                ? null
                : MemoFlag.find(flag).filter(each -> each != MemoFlag.NONE).orElse(null);
    }

    private String chosenProvince() {
        return province != null && province.matches("\\d{2}") ? province : "";
    }

    private long chosenBuyer() {
        return buyer == null ? 0 : Ids.find(buyer).orElse(0L);
    }

    private @Nullable String cursor() {
        return before != null && before.matches("[0-9a-z]{1,13}(-[0-9a-z]{1,13})?") ? before : null;
    }

    private static @Nullable Instant start(@Nullable String day, int later) {
        if (day == null || day.isBlank()) return null;
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(later)
                    .atStartOfDay(Times.ZONE)
                    .toInstant();
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }

    private static @Nullable Money money(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return Money.parseYuan(typed);
        } catch (NumberFormatException nonsense) {
            return null;
        }
    }
}
