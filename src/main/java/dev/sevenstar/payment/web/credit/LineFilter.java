package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.LineList;
import dev.sevenstar.payment.credit.LineView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of lines as its address says it; nonsense in the address is no filter. */
record LineFilter(
        @Nullable String view, @Nullable String q, @Nullable String after) {

    private static final String HOME = "/workbench/credit-lines";
    private static final int LONGEST = 60;

    public LineView chosen() {
        return LineView.of(view);
    }

    public String text() {
        var typed = q == null ? "" : q.strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    LineList.Query query() {
        return new LineList.Query(chosen(), text(), after);
    }

    String href(@Nullable String from) {
        return address(HOME, from);
    }

    String file() {
        return address(HOME + "/file", null);
    }

    static String hrefOf(LineView view) {
        return new LineFilter(view.slug(), null, null).href(null);
    }

    private String address(String path, @Nullable String from) {
        var uri = UriComponentsBuilder.fromPath(path);
        if (chosen() != LineView.ALL) uri.queryParam("view", chosen().slug());
        if (!text().isEmpty()) uri.queryParam("q", "{q}");
        if (from != null) uri.queryParam("after", from);
        return uri.encode().buildAndExpand(text()).toUriString();
    }
}
