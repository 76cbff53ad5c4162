package dev.sevenstar.demo;

import dev.sevenstar.identity.Role;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.PublishListing;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One shop takes its pictures and publishes its goods over the last two months. */
@Component
@DemoOnly
class FillShelves {

    private static final Logger LOG = LoggerFactory.getLogger(FillShelves.class);
    private static final Duration LONG_AGO = Duration.ofDays(58);

    /** A listing as the inquiries will need it. */
    record Shelved(
            Settled shop,
            ShopKey key,
            LineSheet line,
            ListingContent content,
            boolean online,
            Fate fate,
            Instant then) {}

    private final WriteListing write;
    private final PublishListing publish;
    private final Pictures pictures;
    private final Clips clips;
    private final Contents contents;
    private final DemoClock clock;
    private final TransactionTemplate transaction;
    private final double detail;

    FillShelves(
            WriteListing write,
            PublishListing publish,
            Pictures pictures,
            Clips clips,
            Contents contents,
            DemoClock clock,
            TransactionTemplate transaction,
            DemoSettings settings) {
        this.detail = settings.detail();
        this.write = write;
        this.publish = publish;
        this.pictures = pictures;
        this.clips = clips;
        this.contents = contents;
        this.clock = clock;
        this.transaction = transaction;
    }

    List<Shelved> fill(Settled shop, List<LineSheet> lines) {
        var atelier = new Atelier(shop, pictures, detail);
        var shelved = new ArrayList<Shelved>();
        int total = lines.stream().mapToInt(LineSheet::listings).sum();
        var began = clock.instant().minus(LONG_AGO);
        for (var line : lines)
            for (int n = 0; n < line.listings(); n++) {
                var share = LONG_AGO.multipliedBy(shelved.size()).dividedBy(total + 1L);
                var then = began.plus(share).plusSeconds(shelved.size() * 137L % 3600);
                shelved.add(one(shop, line, n, shelved, atelier, then));
            }
        return shelved;
    }

    private Shelved one(Settled shop, LineSheet line, int n, List<Shelved> earlier, Atelier atelier, Instant then) {
        var quality = Quality.of(earlier.size() + shop.sheet().handle().length() * 5);
        var palette = Titles.palette(line, Colours.fashionable(), n, colours(line));
        var taken = line.photo() == null
                ? atelier.drawn(line, n, rgb(line, n, palette), quality)
                : atelier.photographed(line, n, quality);
        var video = quality.video() ? clips.of(shop, line) : null;
        var content = contents.of(shop, line, n, quality, taken, video, palette, related(earlier));
        var fate = Fate.of(earlier.size() + shop.sheet().handle().length());
        return clock.at(
                then,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> shelve(shop, line, fate.told(content), fate))));
    }

    private Shelved shelve(Settled shop, LineSheet line, ListingContent content, Fate fate) {
        var who = shop.one(Role.OPERATOR);
        var author = new Author(who.id(), who.name());
        var key = write.start(shop.shop().id(), author, content);
        if (fate == Fate.DRAFT) return new Shelved(shop, key, line, content, false, fate, clock.instant());
        var outcome = publish.publish(key, author);
        if (outcome.isBlocked()) LOG.warn("not published: {} {}", content.title(), outcome.reasons());
        fate.befall(key, author, publish, write);
        return new Shelved(
                shop, key, line, content, outcome.isPublished() && fate.staysOnline(), fate, clock.instant());
    }

    private static int colours(LineSheet line) {
        return line.axes().get("颜色") instanceof Integer count ? count : 3;
    }

    private static List<Integer> rgb(LineSheet line, int n, List<String> palette) {
        var metal = line.colours().isEmpty() && !line.axes().containsKey("颜色");
        if (!metal)
            return Colours.rgb(
                    line.axes().get("颜色") instanceof List<?> fixed
                            ? turned(fixed.stream().map(String::valueOf).toList(), n)
                            : palette);
        int finish = Colours.finish(Contents.told(line, n));
        return line.shop().startsWith("henggu") || line.shop().equals("ligong")
                ? List.of(finish, finish == 0x3a3b3f ? 0xc6cbd3 : 0x3a3b3f, 0xd9b25f)
                : List.of(0xf4f3ef, 0xd4d6d9);
    }

    private static List<String> turned(List<String> words, int n) {
        var turned = new ArrayList<>(words);
        Collections.rotate(turned, n);
        return turned;
    }

    private static List<Long> related(List<Shelved> earlier) {
        return earlier.stream()
                .filter(Shelved::online)
                .sorted((a, b) -> Long.compare(b.key().id(), a.key().id()))
                .limit(4)
                .map(shelved -> shelved.key().id())
                .toList();
    }
}
