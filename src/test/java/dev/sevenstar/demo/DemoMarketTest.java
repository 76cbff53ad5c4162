package dev.sevenstar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.GbkWidth;
import dev.sevenstar.support.DemoWorld;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoWorld
class DemoMarketTest {

    private record Row(String state, int stars, String title, Long categoryId, Long coverPicture) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Catalog catalog;

    @Autowired
    DemoMarket market;

    @Test
    void four_hundred_listings_in_many_industries_stand_in_every_state() {
        var listings = listings();
        assertThat(listings).hasSizeGreaterThan(400);
        assertThat(count("select count(*) from shop")).isGreaterThanOrEqualTo(12);
        var industries = new HashSet<Long>();
        listings.forEach(row -> industries.add(catalog.get(row.categoryId()).rootId()));
        assertThat(industries).hasSizeGreaterThanOrEqualTo(8);
        var states = listings.stream().collect(Collectors.groupingBy(Row::state, Collectors.counting()));
        assertThat(states).containsKeys("DRAFT", "IN_REVIEW", "ONLINE", "REJECTED", "OFFLINE", "DELETED");
        assertThat(states.get("ONLINE")).isGreaterThanOrEqualTo(300);
    }

    @Test
    void listings_have_from_one_to_seven_stars() {
        Map<Integer, Long> stars = listings().stream()
                .filter(row -> row.state().equals("ONLINE"))
                .collect(Collectors.groupingBy(Row::stars, Collectors.counting()));
        assertThat(stars).containsKeys(1, 2, 3, 4, 5, 6, 7);
        assertThat(stars.get(7)).isGreaterThan(15);
    }

    @Test
    void every_listing_has_a_picture_and_a_title_that_fits() {
        assertThat(listings()).allSatisfy(row -> {
            assertThat(row.coverPicture()).isNotNull();
            assertThat(GbkWidth.of(row.title())).isLessThanOrEqualTo(60);
        });
        assertThat(listings().stream().map(Row::title).distinct().count()).isGreaterThan(395);
    }

    @Test
    void buyers_ask_and_shops_answer_in_every_state() {
        var states = jdbc.sql("select distinct state from inquiry")
                .query(String.class)
                .list();
        assertThat(states).contains("UNVERIFIED", "NEW", "OPEN", "QUOTED", "WON", "LOST", "CLOSED", "SPAM");
        assertThat(count("select count(distinct reason) from inquiry_transition"))
                .isEqualTo(6);
        assertThat(count("select count(*) from inquiry_transition where from_state = 'CLOSED' and to_state = 'OPEN'"))
                .isPositive();
        assertThat(count("select count(*) from inquiry_message where files > 0"))
                .isGreaterThan(20);
        assertThat(count("select count(distinct body) from inquiry_message")).isGreaterThan(150);
        assertThat(count("select count(*) from inquiry")).isGreaterThanOrEqualTo(60);
        assertThat(count("select count(*) from buyer")).isGreaterThanOrEqualTo(30);
    }

    @Test
    void shops_are_recognised_and_two_were_punished() {
        assertThat(count("select count(distinct kind) from shop_recognition")).isEqualTo(5);
        assertThat(count("select count(distinct shop_id) from shop_recognition where kind = 'TRUST_PASS'"))
                .isBetween(10, count("select count(*) from shop") - 1);
        assertThat(count("select count(*) from shop_penalty where lifted_at is null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from shop_penalty where lifted_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void larger_shops_have_planned_their_year_and_are_half_way_through_it() {
        assertThat(count("select count(distinct shop_id) from plan_activity")).isGreaterThanOrEqualTo(2);
        assertThat(count("select count(*) from plan_activity where state = 'DONE' and result <> ''"))
                .isPositive();
        assertThat(count("select count(*) from plan_step where waits = true")).isPositive();
        assertThat(count("select count(*) from plan_step where ticked_at is not null"))
                .isPositive();
        assertThat(count("select count(*) from plan_goods")).isPositive();
    }

    @Test
    void a_second_start_makes_nothing_twice() {
        int before = count("select count(*) from listing");
        assertThat(market.build()).isZero();
        assertThat(count("select count(*) from listing")).isEqualTo(before);
    }

    private List<Row> listings() {
        return jdbc.sql("select state, stars, title, category_id, cover_picture from listing")
                .query(Row.class)
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
