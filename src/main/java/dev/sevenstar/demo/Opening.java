package dev.sevenstar.demo;

import dev.sevenstar.demo.FillShelves.Shelved;
import dev.sevenstar.demo.PlanTalks.Planned;
import dev.sevenstar.demo.TalkSheet.Line;
import dev.sevenstar.inquiry.Ask;
import dev.sevenstar.inquiry.AskShop;
import dev.sevenstar.inquiry.Asker;
import dev.sevenstar.inquiry.InquiryFiles;
import dev.sevenstar.inquiry.Invoice;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.inquiry.Subject;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.regions.Regions;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens a talk with its question, and puts what is said into words and papers of that talk. */
@Component
@DemoOnly
class Opening {

    private final AskShop askShop;
    private final InquiryFiles files;
    private final Pictures pictures;
    private final Regions regions;

    Opening(AskShop askShop, InquiryFiles files, Pictures pictures, Regions regions) {
        this.askShop = askShop;
        this.files = files;
        this.pictures = pictures;
        this.regions = regions;
    }

    ShopKey ask(Planned plan, Line line) {
        var ask = new Ask(
                quantity(plan),
                plan.talk().target() ? target(plan) : null,
                null,
                plan.number() % 2 == 0 ? plan.buyer().region() : "",
                Invoice.values()[plan.number() % 3],
                plan.number() % 5 == 0);
        return askShop.ask(
                plan.goods().shop().shop().id(), subject(plan.goods()), asker(plan), ask, content(plan, line, 0, true));
    }

    private static Asker asker(Planned plan) {
        var buyer = plan.buyer();
        if (plan.talk().visitor())
            return Asker.visitor(
                    buyer.name().substring(0, 1) + "老板",
                    "visitor" + plan.number() + "@shops.example",
                    null,
                    true,
                    Locale.SIMPLIFIED_CHINESE);
        var language = buyer.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var asker = Asker.person(
                plan.person().id(), buyer.name(), buyer.company(), buyer.kind().key(), buyer.region(), language);
        return plan.number() % 4 == 1
                ? asker.sharing(plan.person().email(), plan.person().mobile())
                : asker;
    }

    private Subject subject(Shelved goods) {
        var sales = goods.content().sales();
        var cover = goods.content()
                .gallery()
                .cover()
                .flatMap(id -> pictures.of(goods.shop().shop().id()).find(id))
                .map(picture -> picture.url(64))
                .orElse(null);
        var tiers = PriceTable.of(sales).steps().stream()
                .map(step -> "≥" + step.from() + " ¥" + step.price().toYuan())
                .collect(Collectors.joining("  "));
        return new Subject(
                goods.key().id(),
                goods.content().title(),
                cover,
                sales.unit(),
                sales.minimum().orElse(null),
                tiers);
    }

    private static int quantity(Planned plan) {
        return plan.goods().line().moq() * (1 + plan.number() % 8);
    }

    private static long target(Planned plan) {
        long fen = PriceTable.of(plan.goods().content().sales()).steps().stream()
                .mapToLong(step -> step.price().fen())
                .min()
                .orElse(plan.goods().line().fen(0));
        return Math.max(1, fen * (82 + plan.number() % 12) / 100);
    }

    /** @param number of the line in its talk */
    MessageContent content(Planned plan, Line line, int number, boolean byBuyer) {
        var key = "demo-talk-%04d-line-%02d".formatted(plan.number(), number);
        var adder = byBuyer && !plan.talk().visitor() ? plan.person().id() : 0;
        int added = 0;
        for (var name : line.files())
            for (var paper : Papers.of(name, plan.goods().line(), quantity(plan), target(plan))) {
                files.add(key, adder, name, new ByteArrayInputStream(paper));
                added++;
            }
        return new MessageContent(words(plan, line.text()), added, key);
    }

    private String words(Planned plan, String text) {
        var path = regions.path(plan.buyer().region());
        var city = path.isEmpty() ? "" : path.get(Math.min(1, path.size() - 1)).name();
        return text.replace("{q}", String.valueOf(quantity(plan)))
                .replace("{u}", plan.goods().content().sales().unit())
                .replace("{p}", Money.ofFen(target(plan)).toYuan())
                .replace("{c}", city)
                .replace("{g}", plan.goods().line().name());
    }
}
