package dev.sevenstar.inquiry.web;

import static dev.sevenstar.support.World.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.Person;
import dev.sevenstar.inquiry.Author;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.InquiryLinks;
import dev.sevenstar.market.Goods;
import dev.sevenstar.support.World;
import java.time.Clock;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Bolts are on sale, and 王程 asks for them. */
abstract class AtTheBuyersSide {

    static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n".getBytes();

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    World.Staffed factory;

    Person wang;

    String listing;

    @BeforeEach
    void boltsAreOnSale() {
        factory = world.boltFactory();
        wang = world.buyer();
        var goods = Goods.in(house);
        listing = goods.online(factory.shop(), goods.bolts("304不锈钢外六角螺栓")).number();
    }

    MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, @Nullable Person who, int status)
            throws Exception {
        var as = who == null ? anonymous() : authentication(as(who));
        return mvc.perform(request.with(as).with(csrf()))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse();
    }

    Document page(AbstractMockHttpServletRequestBuilder<?> request, @Nullable Person who, int status) throws Exception {
        return Jsoup.parse(answer(request, who, status).getContentAsString());
    }

    MockMultipartHttpServletRequestBuilder ask(String quantity, String text) {
        var request = multipart("/listings/" + listing + "/inquiries");
        request.param("quantity", quantity).param("target", "0.38").param("text", text);
        request.param("requestKey", UUID.randomUUID().toString());
        return request;
    }

    Author owner() {
        return Author.colleague(factory.owner().id(), factory.owner().name());
    }
}
