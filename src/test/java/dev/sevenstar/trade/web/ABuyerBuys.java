package dev.sevenstar.trade.web;

import static dev.sevenstar.support.World.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Sales;
import dev.sevenstar.listing.Step;
import dev.sevenstar.listing.Tier;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** 王程 looks at the pages of a buyer; the bolts of {@link AFactorySells} are on sale. */
public abstract class ABuyerBuys extends AFactorySells {

    @Autowired
    protected MockMvc mvc;

    protected World.Staffed factory;
    protected Person wang;
    protected ShopKey bolts;

    @BeforeEach
    void bolts_are_on_sale() {
        factory = world.boltFactory();
        wang = world.buyer();
        bolts = boltsOf(factory);
    }

    protected MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, Person who, int status)
            throws Exception {
        return mvc.perform(request.with(authentication(as(who))).with(csrf()))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse();
    }

    protected Document page(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        return Jsoup.parse(answer(request, wang, status).getContentAsString());
    }

    /** Where it leads. */
    protected String led(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return Objects.requireNonNull(answer(request, wang, 302).getRedirectedUrl());
    }

    /** The shop sells the bolts at another price from now on. */
    protected void priced(String yuan) {
        var chen = new Author(factory.owner().id(), factory.owner().name());
        write.open(bolts, chen);
        var base = write.read(bolts).stamp(Step.SALES);
        var sales = Sales.byQuantity("个", STOCK, List.of(Tier.of(100, yuan)));
        write.save(bolts, chen, Step.SALES, base, content -> content.with(sales), Map.of());
        publish.publish(bolts, chen);
    }
}
