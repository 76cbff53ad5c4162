package dev.sevenstar.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and the bar it is held against.
 *
 * @param baseline the page whose cost is one
 * @param bar the most it may cost, in baselines; none for a baseline
 */
record Page(
        String name,
        Market market,
        String path,
        @Nullable String cookie,
        boolean gzip,
        @Nullable Page baseline,
        double bar) {

    static Page baseline(String name, Market market, boolean gzip) {
        return new Page(name + (gzip ? ", gzip" : ""), market, "/bench/" + name, null, gzip, null, 0);
    }

    String address() {
        return market.address() + path;
    }

    List<String> headers() {
        var headers = new ArrayList<String>();
        headers.add("Accept: text/html");
        if (cookie != null) headers.add("Cookie: " + cookie);
        if (gzip) headers.add("Accept-Encoding: gzip");
        return headers;
    }
}
