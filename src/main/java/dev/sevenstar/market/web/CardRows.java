package dev.sevenstar.market.web;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.SpecialCards;
import dev.sevenstar.listing.SpecialCards.OnCard;
import dev.sevenstar.market.Card;
import dev.sevenstar.market.Found;
import dev.sevenstar.market.Found.Mark;
import dev.sevenstar.media.PictureRef;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes the rows of a grid; the pictures of the first are loaded at once, the others when they come near. */
@Component
class CardRows {

    /** On a phone too; what else is in sight a browser fetches without being told. */
    static final int SEEN_AT_ONCE = 2;

    private final Speech speech;
    private final Catalog catalog;
    private final SpecialCards specials;
    private final Clock clock;

    CardRows(Speech speech, Catalog catalog, SpecialCards specials, Clock clock) {
        this.speech = speech;
        this.catalog = catalog;
        this.specials = specials;
        this.clock = clock;
    }

    List<CardRow> of(Found found) {
        return of(found.cards(), found.marks(), SEEN_AT_ONCE);
    }

    /** On the page of a shop nobody needs to be told whose they are. */
    List<CardRow> inShop(Found found) {
        var rows = new ArrayList<CardRow>();
        for (var card : found.cards()) {
            var marks = found.marks().getOrDefault(card.listingId(), List.of());
            rows.add(row(card.nameless(), marks, rows.size() < SEEN_AT_ONCE));
        }
        return rows;
    }

    /** Rows further down a page. */
    List<CardRow> later(List<Card> cards) {
        return of(cards, Map.of(), 0);
    }

    List<CardRow> of(List<Card> cards, Map<Long, List<Mark>> marks, int seenAtOnce) {
        var rows = new ArrayList<CardRow>(cards.size());
        for (var card : cards)
            rows.add(row(card, marks.getOrDefault(card.listingId(), List.of()), rows.size() < seenAtOnce));
        return rows;
    }

    private CardRow row(Card card, List<Mark> marks, boolean seen) {
        var special = special(card);
        var price = special.map(OnCard::lowest).orElse(card.price());
        var onePrice = special.map(OnCard::same).orElse(card.onePrice());
        return new CardRow(
                "/listings/" + card.number(),
                marked(card.title(), marks),
                card.title(),
                card.cover() == null ? null : PictureRef.url(card.cover(), 310),
                card.cover() == null ? null : srcset(card.cover()),
                seen ? "eager" : "lazy",
                price == null
                        ? speech.say("market.card.ask")
                        : onePrice ? price.toString() : speech.say("market.card.from", price),
                price == null ? "" : "/" + unit(card),
                speech.say("market.card.minimum", minimum(card)),
                card.shopName(),
                speech.town(card.region()),
                card.stars(),
                speech.say("shared.stars", card.stars()),
                card.soldOut() && special.isEmpty() ? speech.say("market.card.sold-out") : "",
                special.map(OnCard::label).orElse(""));
    }

    /** Of those that are hidden nobody is told a price. */
    private Optional<OnCard> special(Card card) {
        return card.price() == null ? Optional.empty() : specials.of(card.listingId(), Times.now(clock));
    }

    /** There is little room, and in English the unit is long and stands behind the price already. */
    private Object minimum(Card card) {
        return speech.english() ? card.minimum() : speech.say("market.order.pieces", card.minimum(), unit(card));
    }

    private String unit(Card card) {
        return speech.name(catalog.unit(card.unit()));
    }

    static String srcset(String hash) {
        return PictureRef.url(hash, 220) + " 220w, " + PictureRef.url(hash, 310) + " 310w, " + PictureRef.url(hash, 750)
                + " 750w";
    }

    static String marked(String title, List<Mark> marks) {
        var html = new StringBuilder(title.length() + 16);
        var at = 0;
        for (var mark : marks) {
            html.append(escaped(title.substring(at, mark.start())));
            html.append("<mark>")
                    .append(escaped(title.substring(mark.start(), mark.end())))
                    .append("</mark>");
            at = mark.end();
        }
        return html.append(escaped(title.substring(at))).toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
