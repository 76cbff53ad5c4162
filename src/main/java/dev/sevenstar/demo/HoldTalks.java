package dev.sevenstar.demo;

import dev.sevenstar.demo.FillShelves.Shelved;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.inquiry.Ask;
import dev.sevenstar.inquiry.AskShop;
import dev.sevenstar.inquiry.Asker;
import dev.sevenstar.inquiry.Author;
import dev.sevenstar.inquiry.FirstAnswer;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.Inquiry;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.Invoice;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.inquiry.ReadMarks;
import dev.sevenstar.inquiry.Subject;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.regions.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Buyers ask, shops answer: finished talks of the past weeks, and fresh ones of today. */
@Component
@DemoOnly
class HoldTalks {

    private static final int TALKS = 76;

    private final AskShop askShop;
    private final Inquiries inquiries;
    private final FirstAnswer answer;
    private final ReadMarks readMarks;
    private final Pictures pictures;
    private final Regions regions;
    private final DemoClock clock;

    HoldTalks(
            AskShop askShop,
            Inquiries inquiries,
            FirstAnswer answer,
            ReadMarks readMarks,
            Pictures pictures,
            Regions regions,
            DemoClock clock) {
        this.askShop = askShop;
        this.inquiries = inquiries;
        this.answer = answer;
        this.readMarks = readMarks;
        this.pictures = pictures;
        this.regions = regions;
        this.clock = clock;
    }

    /** Who asks what of whom, how it goes, and when it began. */
    private record Planned(BuyerSheet buyer, Person person, Shelved goods, TalkSheet talk, int number, Instant began) {}

    int hold(Map<BuyerSheet, Person> buyers, List<Shelved> shelved, List<TalkSheet> talks) {
        var plans = plan(new ArrayList<>(buyers.entrySet()), shelved, talks);
        plans.stream().sorted((a, b) -> a.began().compareTo(b.began())).forEach(this::talk);
        return plans.size();
    }

    private List<Planned> plan(
            List<Map.Entry<BuyerSheet, Person>> buyers, List<Shelved> shelved, List<TalkSheet> talks) {
        var plans = new ArrayList<Planned>();
        for (int k = 0; plans.size() < TALKS && k < TALKS * 3; k++) {
            var buyer = buyers.get(k % buyers.size());
            var wants = buyer.getKey().wants();
            var shop = wants.get(k / buyers.size() % wants.size());
            var goods = goods(shelved, shop, k);
            if (goods == null) continue;
            var fitting = talks.stream()
                    .filter(talk -> talk.suits(kind(shop), buyer.getKey().english()))
                    .toList();
            if (fitting.isEmpty()) continue;
            var talk = fitting.get((k * 5 + k / buyers.size()) % fitting.size());
            plans.add(new Planned(buyer.getKey(), buyer.getValue(), goods, talk, k, began(talk, k)));
        }
        return plans;
    }

    private static @Nullable Shelved goods(List<Shelved> shelved, String shop, int k) {
        var online = shelved.stream()
                .filter(one -> one.online() && one.shop().sheet().handle().equals(shop))
                .toList();
        return online.isEmpty() ? null : online.get(k * 7 % online.size());
    }

    private static String kind(String shop) {
        return switch (shop) {
            case "henggu", "henggu-inox", "ligong" -> "hardware";
            case "jinxiu", "xiaohe", "jinfeng" -> "clothes";
            default -> "goods";
        };
    }

    /** Unanswered ones are hours old, some near their time; the others began days or weeks ago. */
    private Instant began(TalkSheet talk, int k) {
        var now = clock.instant();
        return talk.end() == InquiryState.NEW
                ? now.minus(Duration.ofMinutes(12 + k * 53L % 290))
                : now.minus(Duration.ofHours(9 + k * 29L % 1100));
    }

    private void talk(Planned plan) {
        var key = clock.at(plan.began(), () -> ask(plan));
        var at = plan.began();
        for (int line = 1; line < plan.talk().say().size(); line++) {
            at = at.plus(Duration.ofMinutes(11 + (plan.number() * 7L + line * 23L) % 70));
            if (at.isAfter(clock.instant())) break;
            say(plan, key, plan.talk().say().get(line), at);
        }
        end(plan, key, at.plus(Duration.ofMinutes(35)));
        if (plan.number() % 4 != 0 && plan.talk().end() != InquiryState.NEW) read(key, plan);
    }

    private ShopKey ask(Planned plan) {
        var buyer = plan.buyer();
        var line = plan.goods().line();
        var quantity = line.moq() * (1 + plan.number() % 8);
        var target = plan.talk().target() ? target(plan) : null;
        var ask = new Ask(
                quantity,
                target,
                null,
                plan.number() % 2 == 0 ? buyer.region() : "",
                Invoice.values()[plan.number() % 3],
                plan.number() % 5 == 0);
        var language = buyer.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var asker = Asker.person(
                plan.person().id(), buyer.name(), buyer.company(), buyer.kind().key(), buyer.region(), language);
        return askShop.ask(
                plan.goods().shop().shop().id(),
                subject(plan.goods()),
                asker,
                ask,
                words(plan, plan.talk().say().get(0)));
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

    private static long target(Planned plan) {
        long fen = plan.goods().line().fen(0);
        return Math.max(1, fen * (82 + plan.number() % 12) / 100);
    }

    private MessageContent words(Planned plan, String line) {
        var goods = plan.goods();
        var path = regions.path(plan.buyer().region());
        var city = path.isEmpty() ? "" : path.get(Math.min(1, path.size() - 1)).name();
        var text = line.substring(2)
                .replace("{q}", String.valueOf(goods.line().moq() * (1 + plan.number() % 8)))
                .replace("{u}", goods.content().sales().unit())
                .replace("{p}", Money.ofFen(target(plan)).toYuan())
                .replace("{c}", city)
                .replace("{g}", goods.line().name());
        return MessageContent.of(text);
    }

    private void say(Planned plan, ShopKey key, String line, Instant at) {
        var content = words(plan, line);
        var colleague = author(plan);
        clock.at(
                at,
                () -> inquiries.change(key, inquiry -> {
                    switch (line.charAt(0)) {
                        case 'b' -> inquiry.receive(content, answer, at);
                        case 's' -> inquiry.reply(colleague, content, at);
                        default -> inquiry.note(colleague, content, at);
                    }
                }));
    }

    private static Author author(Planned plan) {
        var shop = plan.goods().shop();
        var person = shop.one(plan.number() % 3 == 0 ? Role.OWNER : Role.SERVICE);
        return Author.colleague(person.id(), person.name());
    }

    private void end(Planned plan, ShopKey key, Instant at) {
        var by = author(plan);
        var then = at.isAfter(clock.instant()) ? clock.instant() : at;
        var talk = plan.talk();
        clock.at(then, () -> inquiries.change(key, inquiry -> end(inquiry, talk, by, then)));
    }

    private static void end(Inquiry inquiry, TalkSheet talk, Author by, Instant then) {
        switch (talk.end()) {
            case WON -> inquiry.win(Objects.requireNonNullElse(talk.order(), ""), by, then);
            case LOST -> inquiry.lose(Objects.requireNonNull(talk.reason()), "", by, then);
            case CLOSED -> inquiry.close(by, then);
            case SPAM -> inquiry.markSpam(by, then);
            default -> {}
        }
    }

    private void read(ShopKey key, Planned plan) {
        var inquiry = inquiries.get(key);
        readMarks.shopRead(key, inquiry.lastMessageId());
        if (plan.number() % 3 != 0) readMarks.buyerRead(key, inquiry.lastMessageId());
    }
}
