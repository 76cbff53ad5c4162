package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.BillQuery;
import dev.sevenstar.payment.credit.BillQuery.Cursor;
import dev.sevenstar.payment.credit.BillQuery.View;
import dev.sevenstar.shared.Ids;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A list of bills as its address says it; nonsense in the address is no filter. */
record BillFilter(
        @Nullable String view,
        @Nullable String month,
        @Nullable String buyer,
        @Nullable String after) {

    View chosen() {
        return Arrays.stream(View.values())
                .filter(each -> slug(each).equals(view))
                .findFirst()
                .orElse(View.UNPAID);
    }

    public String slug() {
        return slug(chosen());
    }

    static String slug(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    YearMonth dueIn() {
        if (month == null || !month.matches("2\\d{3}-\\d{2}")) return null;
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public boolean narrowed() {
        return dueIn() != null || buyerId() != 0;
    }

    private long buyerId() {
        return buyer == null ? 0 : Ids.find(buyer).orElse(0L);
    }

    BillQuery query() {
        return query(after);
    }

    BillQuery query(@Nullable String from) {
        return new BillQuery(chosen(), dueIn(), buyerId(), from == null ? null : Cursor.parse(from));
    }

    String href(String path, @Nullable String from) {
        var uri = UriComponentsBuilder.fromPath(path);
        if (chosen() != View.UNPAID) uri.queryParam("view", slug());
        if (dueIn() != null) uri.queryParam("month", dueIn());
        if (buyerId() != 0) uri.queryParam("buyer", buyer);
        if (from != null) uri.queryParam("after", from);
        return uri.toUriString();
    }
}
