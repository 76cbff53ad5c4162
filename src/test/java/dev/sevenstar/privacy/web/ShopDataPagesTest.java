package dev.sevenstar.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.inquiry.Ask;
import dev.sevenstar.inquiry.AskShop;
import dev.sevenstar.inquiry.Asker;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.inquiry.Subject;
import dev.sevenstar.market.Goods;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

@HouseTest
class ShopDataPagesTest extends AtTheDoor {

    @Autowired
    ApplicationContext house;

    @Autowired
    AskShop askShop;

    @Autowired
    Jobsite jobs;

    World.Staffed factory;
    ShopKey bolts;
    Walk desk;

    @BeforeEach
    void an_owner_is_signed_in() throws Exception {
        factory = world.boltFactory();
        var goods = Goods.in(house);
        bolts = goods.online(factory.shop(), goods.bolts("不锈钢外六角螺栓"));
        desk = walk(factory.owner());
    }

    @Test
    void the_copy_of_the_shop_is_the_owners() throws Exception {
        desk.open("/workbench/shop/data").press("/workbench/shop/data/copy");
        jobs.run();
        assertThat(desk.open("/workbench/shop/data").text()).contains("可下载");
        assertThat(desk.page().select("a[href=/workbench/shop/data/copy]")).hasSize(1);
        assertThat(walk(world.dressMaker().owner())
                        .open("/workbench/shop/data/copy")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void closing_wants_the_name_of_the_shop() throws Exception {
        desk.open("/workbench/shop/data/closure/new").submit("name", "别的店");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select("#name-error").text()).contains("不一致");
        assertThat(market("/shops/").getStatus()).isEqualTo(200);
    }

    @Test
    void a_shop_that_closes_says_so_and_comes_back() throws Exception {
        close();
        assertThat(desk.text()).contains("店铺正在关闭");
        assertThat(page(market("/shops/")).text()).contains("已关闭").doesNotContain("不锈钢外六角螺栓");
        assertThat(market("/shops/").getStatus()).isEqualTo(200);
        assertThat(market("/listings/").getStatus()).isEqualTo(404);
        assertThat(market("/sitemaps/shops/").getStatus()).isEqualTo(404);
        desk.press("/workbench/shop/data/closure", "delete");
        assertThat(desk.text()).contains("继续营业");
        assertThat(market("/listings/").getStatus()).isEqualTo(200);
    }

    @Test
    void its_addresses_answer_gone_and_its_buyers_read_on_but_can_not_write() throws Exception {
        var buyer = world.buyer();
        var inquiry = ask(buyer);
        close();
        clock.forward(Duration.ofDays(31));
        jobs.run();
        for (var address : new String[] {"/shops/", "/listings/"}) {
            assertThat(market(address).getStatus()).isEqualTo(410);
            assertThat(page(market(address)).select("h1").text())
                    .contains(factory.shop().name());
        }
        var reader = walk(buyer).open("/my/inquiries/" + inquiry.number());
        assertThat(reader.text()).contains("什么时候能发货？", factory.shop().name(), "无法再发送消息");
        assertThat(reader.page().select("#reply")).isEmpty();
    }

    @Test
    void who_has_no_right_to_the_shop_neither_sees_nor_closes_it() throws Exception {
        var colleague = world.colleague(factory.shop(), Role.OPERATOR);
        assertThat(walk(colleague).open("/workbench/shop/data").status()).isEqualTo(403);
    }

    private void close() throws Exception {
        desk.open("/workbench/shop/data/closure/new")
                .submit("name", factory.shop().name());
    }

    private ShopKey ask(Person buyer) {
        var asker = Asker.person(buyer.id(), buyer.name(), "", "", "", buyer.language());
        var subject = new Subject(bolts.id(), "不锈钢外六角螺栓", null, "件", 100, "");
        return askShop.ask(factory.shop().id(), subject, asker, Ask.of(100, null), MessageContent.of("什么时候能发货？"));
    }

    private Walk walk(Person person) throws Exception {
        withPassword(person, PASSWORD);
        return new Walk(mvc).from("10.9.8." + Math.floorMod(person.id(), 250)).signIn(person.email(), PASSWORD);
    }

    /** As a visitor. */
    private MockHttpServletResponse market(String of) throws Exception {
        var number = of.contains("shops") ? factory.shop().number() : bolts.number();
        return mvc.perform(get(of + number + (of.startsWith("/sitemaps") ? ".xml" : "")))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
