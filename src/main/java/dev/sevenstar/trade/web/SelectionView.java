package dev.sevenstar.trade.web;

import dev.sevenstar.listing.PriceTable.Pick;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.media.PictureRef;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is about to be put into the cart. */
public record SelectionView(
        String number, String title, @Nullable String cover, List<Line> lines, String total) {

    record Line(String label, String quantity, String price, String amount) {}

    private static final int SMALL = 64;

    public static SelectionView of(Selection selection, TradeWords words) {
        var listing = selection.listing();
        var sales = listing.content().sales();
        var labels = sales.sellable().stream().collect(Collectors.toMap(Sku::key, Sku::label));
        var quote = listing.quote(selection.wanted().stream()
                .map(each -> new Pick(each.sku(), each.quantity()))
                .toList());
        var lines = quote.lines().stream()
                .map(line -> new Line(
                        labels.getOrDefault(line.sku(), ""),
                        words.quantity(line.quantity(), sales.unit()),
                        line.unitPrice().toString(),
                        line.amount().toString()))
                .toList();
        return new SelectionView(
                listing.number(),
                listing.content().title(),
                listing.coverHash() == null ? null : PictureRef.url(listing.coverHash(), SMALL),
                lines,
                quote.total().toString());
    }
}
