package dev.sevenstar.market.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.identity.standing.Recognise;
import dev.sevenstar.identity.standing.RecognitionKind;
import dev.sevenstar.identity.standing.Standings;
import dev.sevenstar.identity.standing.Term;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@HouseTest
class ShopCardsTest {

    @Autowired
    World world;

    @Autowired
    Standings standings;

    @Autowired
    Recognise recognise;

    @Autowired
    Speech speech;

    @Autowired
    Clock clock;

    Shop shop;

    @BeforeEach
    void open() {
        shop = world.boltFactory().shop();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void what_the_house_knows_of_a_shop_is_told_in_its_words() {
        var facts = cards(
                        fact("inquiry.answer-rate", 9_650, ShopFact.Unit.SHARE),
                        fact("inquiry.first-reply", 26 * 60, ShopFact.Unit.SECONDS))
                .of(shop)
                .facts();
        assertThat(facts).extracting(ShopCard.Fact::value).containsExactly("96.5%", "26 分钟");
        assertThat(facts).extracting(ShopCard.Fact::name).doesNotContain("").allSatisfy(name -> assertThat(name)
                .doesNotContain("inquiry."));
    }

    @Test
    void long_waits_are_told_in_hours_and_days() {
        assertThat(shown(90 * 60)).isEqualTo("90 分钟");
        assertThat(shown(5 * 3600)).isEqualTo("5 小时");
        assertThat(shown(3 * 24 * 3600)).isEqualTo("3 天");
        assertThat(shown(5)).isEqualTo("1 分钟");
    }

    @Test
    void a_shop_that_the_platform_recognised_says_so() {
        assertThat(cards().of(shop).signs()).isEmpty();
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var staff = world.staff(StaffRole.SUPPORT).signedIn();
        var term = new Term(today.minusMonths(18), today.plusDays(30));
        for (var kind : List.of(RecognitionKind.TRUST_PASS, RecognitionKind.POWER_MERCHANT, RecognitionKind.ONSITE))
            recognise.give(shop.id(), kind, term, "核查过", staff);
        assertThat(cards().of(shop).signs()).containsExactly("实力商家", "诚信通第 2 年", "实地认证");
        assertThat(cards().of(shop).company()).isEqualTo("宁波恒固紧固件有限公司");
    }

    @Test
    void what_nobody_knows_is_not_shown() {
        assertThat(cards(absent("inquiry.answer-rate")).of(shop).facts()).isEmpty();
        assertThat(cards().of(shop).facts()).isEmpty();
    }

    @Test
    void what_concerns_nobody_but_the_shop_stays_there() {
        assertThat(cards(fact("listing.missing-stars", 12, ShopFact.Unit.COUNT))
                        .of(shop)
                        .facts())
                .isEmpty();
    }

    private String shown(long seconds) {
        return cards(fact("inquiry.first-reply", seconds, ShopFact.Unit.SECONDS))
                .of(shop)
                .facts()
                .get(0)
                .value();
    }

    private ShopCards cards(ShopFact... facts) {
        return new ShopCards(standings, List.of(facts), speech, clock);
    }

    private static ShopFact fact(String name, long number, ShopFact.Unit unit) {
        return told(name, Optional.of(new ShopFact.Value(number, unit, Instant.EPOCH, "/workbench")));
    }

    private static ShopFact absent(String name) {
        return told(name, Optional.empty());
    }

    private static ShopFact told(String name, Optional<ShopFact.Value> value) {
        return new ShopFact() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Map<Long, Value> of(Collection<Long> shopIds) {
                var values = new HashMap<Long, Value>();
                value.ifPresent(known -> shopIds.forEach(id -> values.put(id, known)));
                return values;
            }
        };
    }
}
