package dev.sevenstar.market.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.market.Goods;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A bolt factory whose goods are on the market, and somebody who looks at pages. */
abstract class OnTheMarket {

    @Autowired
    ApplicationContext house;

    @Autowired
    World world;

    @Autowired
    MockMvc mvc;

    Goods goods;

    Shop shop;

    String word;

    @BeforeEach
    void open() {
        goods = Goods.in(house);
        shop = world.boltFactory().shop();
        word = Ids.text(Ids.next());
    }

    Document page(MockHttpServletRequestBuilder request) throws Exception {
        var answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
