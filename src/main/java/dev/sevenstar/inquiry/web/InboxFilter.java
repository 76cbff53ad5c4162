package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.inquiry.InboxQuery;
import dev.sevenstar.inquiry.InboxView;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.shared.Ids;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The inbox as its address says it; nonsense in the address is no filter. */
record InboxFilter(
        @Nullable String view,
        @Nullable String state,
        @Nullable String listing,
        @Nullable String q,
        @Nullable String before) {

    private static final int LONGEST = 60;

    public InboxView chosen() {
        return InboxView.of(view == null ? "" : view);
    }

    public String text() {
        var typed = q == null ? "" : q.strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    @Nullable
    InquiryState chosenState() {
        return Arrays.stream(InquiryState.values())
                .filter(s -> s != InquiryState.UNVERIFIED && s.name().equalsIgnoreCase(state))
                .findFirst()
                .orElse(null);
    }

    public boolean narrowed() {
        return chosenState() != null || !text().isEmpty() || listing != null;
    }

    public boolean firstPage() {
        return before == null;
    }

    InboxQuery query(Seat seat) {
        var listingId = listing == null || listing.isBlank() ? 0 : Ids.parse(listing);
        return new InboxQuery(seat.shopId(), seat.personId(), chosen(), chosenState(), listingId, text(), cursor());
    }

    private long cursor() {
        if (before == null || !before.matches("[0-9a-z]{1,12}")) return 0;
        return Long.parseLong(before, 36);
    }

    /** This list from the given row on; null begins at the top. */
    String href(@Nullable String from) {
        return address(chosen(), true, from);
    }

    /** Another view, nothing else kept. */
    static String hrefOf(InboxView view) {
        return new InboxFilter(null, null, null, null, null).address(view, false, null);
    }

    private String address(InboxView of, boolean filters, @Nullable String from) {
        var uri = UriComponentsBuilder.fromPath("/workbench/inquiries");
        if (of != InboxView.ALL) uri.queryParam("view", of.slug());
        var named = chosenState();
        if (filters && named != null) uri.queryParam("state", named.name().toLowerCase(Locale.ROOT));
        if (filters && listing != null && !listing.isBlank()) uri.queryParam("listing", listing);
        if (filters && !text().isEmpty()) uri.queryParam("q", "{q}");
        if (from != null) uri.queryParam("before", from);
        return uri.encode().buildAndExpand(text()).toUriString();
    }
}
