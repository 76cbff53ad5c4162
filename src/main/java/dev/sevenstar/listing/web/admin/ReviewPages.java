package dev.sevenstar.listing.web.admin;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.listing.Change;
import dev.sevenstar.listing.Reason;
import dev.sevenstar.listing.Reviews;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.media.Picture;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A waiting listing as the reviewer reads it: the words that were hit, what is new, the pictures. */
@Component
class ReviewPages {

    private static final int THUMB = 220;
    private static final int VALUE_MAX = 200;

    record Line(String label, String saved, String mine) {}

    record Shown(String url) {}

    record Page(
            String number, String title, String shop, List<String> hits, List<Line> changes, List<Shown> pictures) {}

    private final WriteListing write;
    private final Pictures pictures;
    private final Shops shops;
    private final MessageSource messages;

    ReviewPages(WriteListing write, Pictures pictures, Shops shops, MessageSource messages) {
        this.write = write;
        this.pictures = pictures;
        this.shops = shops;
        this.messages = messages;
    }

    Page of(Reviews.Waiting waiting) {
        var key = new ShopKey(waiting.shopId(), waiting.listingId());
        var draft = write.read(key);
        return new Page(
                Ids.text(waiting.id()),
                draft.content().title(),
                shops.get(waiting.shopId()).name(),
                draft.assessment().warnings().stream().map(this::text).toList(),
                write.sincePublished(key).stream().map(this::line).toList(),
                shown(waiting.shopId(), draft.content().gallery().pictures()));
    }

    private List<Shown> shown(long shopId, List<Long> ids) {
        var found = pictures.of(shopId).all(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map((Picture picture) -> new Shown(picture.url(THUMB)))
                .toList();
    }

    private Line line(Change change) {
        var name = text("listing.field." + change.field());
        var detail = change.detail().isEmpty() ? "" : " · " + change.detail();
        return new Line(name + detail, cut(change.from()), cut(change.to()));
    }

    private static String cut(String text) {
        return text.length() <= VALUE_MAX ? text : text.substring(0, VALUE_MAX) + "…";
    }

    private String text(Reason reason) {
        var args = reason.args().stream()
                .map(arg -> arg instanceof Reason.Word word ? text(word.key()) : arg)
                .toArray();
        return messages.getMessage(reason.key(), args, LocaleContextHolder.getLocale());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
