package dev.sevenstar.listing.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.ProhibitedWords;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Basics;
import dev.sevenstar.listing.Goods;
import dev.sevenstar.listing.ListingState;
import dev.sevenstar.listing.Listings;
import dev.sevenstar.listing.Outcome;
import dev.sevenstar.listing.PublishListing;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class ListingReviewsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Catalog catalog;

    @Autowired
    Pictures pictures;

    @Autowired
    FreightTemplates templates;

    @Autowired
    ShipFromAddresses addresses;

    @Autowired
    ProhibitedWords words;

    @Autowired
    WriteListing write;

    @Autowired
    PublishListing publish;

    @Autowired
    Listings listings;

    @Test
    void a_reviewer_sends_back_with_a_reason_and_lets_the_next_one_through() throws Exception {
        var reviewer = world.staff(StaffRole.REVIEWER);
        var key = waiting();
        var page = waitingPage(reviewer, key);
        var show = Jsoup.parse(ask(reviewer, get(page)).getContentAsString());
        assertThat(show.select("ul.rows li")).isNotEmpty();
        assertThat(show.select("tbody tr")).isNotEmpty();
        assertThat(ask(reviewer, post(page + "/rejection")).getStatus()).isEqualTo(422);
        ask(reviewer, post(page + "/rejection").param("reason.basics", "请改标题"));
        assertThat(listings.get(key).state()).isEqualTo(ListingState.REJECTED);
        publish.publish(key, Author.HOUSE);
        ask(reviewer, post(waitingPage(reviewer, key) + "/approval"));
        assertThat(listings.get(key).isOnline()).isTrue();
    }

    private String waitingPage(Person reviewer, ShopKey key) throws Exception {
        var queue = Jsoup.parse(ask(reviewer, get("/admin/listing-reviews")).getContentAsString());
        for (var link : queue.select(".rows a")) {
            if (link.text().contains(listings.get(key).title())) return link.attr("href");
        }
        throw new AssertionError("not in the queue");
    }

    private ShopKey waiting() {
        var factory = world.boltFactory();
        var bolts = new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓");
        var title = "六角螺栓 " + warned() + " " + key();
        var content = bolts.with(Basics.of(title, bolts.basics().attributes()));
        var key = write.start(factory.shop().id(), new Author(factory.owner().id(), "陈恒"), content);
        assertThat(publish.publish(key, Author.HOUSE).kind()).isEqualTo(Outcome.Kind.IN_REVIEW);
        return key;
    }

    private static String key() {
        return Long.toString(System.nanoTime() % 100_000);
    }

    private String warned() {
        return List.of("极品", "顶级", "首选", "第一品牌", "独家", "专供", "特供", "绝佳", "优质之选", "独一无二").stream()
                .filter(word -> words.find(word).stream().anyMatch(hit -> !hit.blocks())
                        && words.find(word).stream().noneMatch(hit -> hit.blocks()))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse ask(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(authentication(World.as(person))))
                .andReturn()
                .getResponse();
    }
}
