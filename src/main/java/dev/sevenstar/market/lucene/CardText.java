package dev.sevenstar.market.lucene;

import dev.sevenstar.market.Card;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;

/** A card as one line of text, its parts between tabs. */
final class CardText {

    private CardText() {}

    static String write(Card card) {
        var price = card.price();
        return String.join(
                "\t",
                Long.toString(card.shopId()),
                Long.toString(card.listingId()),
                clean(card.title()),
                card.cover() == null ? "" : card.cover(),
                price == null ? "" : Long.toString(price.fen()),
                flag(card.onePrice()),
                clean(card.unit()),
                Integer.toString(card.minimum()),
                Integer.toString(card.stars()),
                flag(card.onlineOrder()),
                flag(card.soldOut()),
                clean(card.shopName()),
                card.region());
    }

    static ShopKey key(String line) {
        var part = line.split("\t", 3);
        return new ShopKey(Long.parseLong(part[0]), Long.parseLong(part[1]));
    }

    static Card read(String line) {
        var part = line.split("\t", -1);
        return new Card(
                Long.parseLong(part[0]),
                Long.parseLong(part[1]),
                part[2],
                part[3].isEmpty() ? null : part[3],
                part[4].isEmpty() ? null : Money.ofFen(Long.parseLong(part[4])),
                part[5].equals("1"),
                part[6],
                Integer.parseInt(part[7]),
                Integer.parseInt(part[8]),
                part[9].equals("1"),
                part[10].equals("1"),
                part[11],
                part[12]);
    }

    private static String clean(String text) {
        return text.replaceAll("\\s", " ");
    }

    private static String flag(boolean on) {
        return on ? "1" : "0";
    }
}
