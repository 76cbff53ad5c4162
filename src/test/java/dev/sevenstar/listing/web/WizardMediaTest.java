package dev.sevenstar.listing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.media.Picture;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.TestPictures;
import dev.sevenstar.media.Uses;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Pictures in the wizard: of the listing, of its specifications; and words marked where they stand. */
@HouseTest
class WizardMediaTest {

    private static final int STATEMENTS_OF_A_FORM = 8;

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Pictures pictures;

    @Autowired
    Uses uses;

    World.Staffed factory;
    String steps;

    @BeforeEach
    void a_draft() throws Exception {
        factory = world.boltFactory();
        steps = send(post("/workbench/listings")).getRedirectedUrl().replaceAll("category$", "");
    }

    @Test
    void a_file_without_script_comes_with_the_rest_of_the_form() throws Exception {
        var first = picture(factory, Color.RED);
        var second = picture(factory, Color.GREEN);
        upload(second.number(), first.number(), TestPictures.jpeg(TestPictures.drawn(800, 800, g -> {})), "new.jpg");
        var shown = page("pictures").select("[name=picture]").eachAttr("value");
        assertThat(shown).hasSize(3).startsWith(second.number(), first.number());
    }

    @Test
    void a_refused_file_loses_nothing_of_the_form() throws Exception {
        var first = picture(factory, Color.RED);
        var second = picture(factory, Color.GREEN);
        upload(second.number(), first.number(), "<svg/>".getBytes(), "false.jpg");
        assertThat(page("pictures").select("[name=picture]").eachAttr("value"))
                .containsExactly(second.number(), first.number());
    }

    @Test
    void pictures_of_the_space_are_laid_out_for_those_without_script() throws Exception {
        var red = picture(factory, Color.RED);
        assertThat(page("pictures").select("[name=add]")).isEmpty();
        assertThat(page("pictures?space=1").select("[name=add]").eachAttr("value"))
                .containsExactly(red.number());
    }

    @Test
    void a_value_of_the_first_specification_keeps_its_picture() throws Exception {
        var red = picture(factory, Color.RED);
        saveColours();
        send(colours().param("axes.0.pictured", "红", "蓝").param("axes.0.picture.0", red.number()));
        assertThat(chosen("红")).isEqualTo(red.number());
        assertThat(chosen("蓝")).isEmpty();
        assertThat(uses.of(factory.shop().id(), red.id())).hasSize(1);

        send(colours());
        assertThat(chosen("红")).as("kept where no row was sent").isEqualTo(red.number());
        send(colours().param("axes.0.pictured", "红").param("axes.0.picture.0", ""));
        assertThat(chosen("红")).isEmpty();
    }

    @Test
    void a_picture_of_another_shop_is_named_and_not_shown() throws Exception {
        var foreign = picture(world.dressMaker(), Color.RED);
        saveColours();
        send(colours().param("axes.0.pictured", "红").param("axes.0.picture.0", foreign.number()));
        var sales = page("sales");
        assertThat(sales.select("[data-message=axes.0.values]").text()).contains("红");
        assertThat(sales.html()).doesNotContain(foreign.hash());
    }

    @Test
    void a_prohibited_word_is_marked_in_the_text() throws Exception {
        send(post(steps + "basics").param("base", base("basics")).param("title", "国家级不锈钢螺栓"));
        var title = page("basics").select("[data-echo=title]");
        assertThat(title.select("mark.blocks").text()).isEqualTo("国家级");
        assertThat(title.text()).isEqualTo("国家级不锈钢螺栓");
        assertThat(page("basics").select("[data-message=title]").text()).contains("国家级");
        send(post(steps + "basics").param("base", base("basics")).param("title", "304不锈钢螺栓"));
        assertThat(page("basics").select("[data-echo=title] mark")).isEmpty();
    }

    @Test
    void a_step_with_pictures_sends_few_statements() throws Exception {
        var red = picture(factory, Color.RED);
        saveColours();
        upload(red.number(), picture(factory, Color.BLUE).number(), new byte[0], "none");
        for (var step : new String[] {"pictures", "sales", "detail"}) {
            Statements.forget();
            page(step);
            assertThat(Statements.sent()).as(step).hasSizeLessThanOrEqualTo(STATEMENTS_OF_A_FORM);
        }
    }

    private void saveColours() throws Exception {
        send(colours());
    }

    private MockHttpServletRequestBuilder colours() throws Exception {
        return post(steps + "sales")
                .param("base", base("sales"))
                .param("pricing", "PER_SKU")
                .param("axes.0.name", "颜色")
                .param("axes.0.values", "红\n蓝");
    }

    private String chosen(String value) throws Exception {
        return page("sales")
                .select(".spec-pictures li:has([value=" + value + "]) option[selected]")
                .attr("value");
    }

    private void upload(String first, String second, byte[] bytes, String name) throws Exception {
        var file = new MockMultipartFile("files.main", name, "image/jpeg", bytes);
        send(multipart(steps.replace("/steps/", "/pictures"))
                .file(file)
                .param("base", base("pictures"))
                .param("picture", first, second));
    }

    private Picture picture(World.Staffed shop, Color colour) {
        var drawn = TestPictures.drawn(800, 800, g -> {
            g.setColor(colour);
            g.fillRect(0, 0, 800, 800);
        });
        return pictures.upload(
                        shop.shop().id(),
                        shop.owner().id(),
                        "p.png",
                        null,
                        new ByteArrayInputStream(TestPictures.png(drawn)))
                .picture();
    }

    private String base(String step) throws Exception {
        return page(step).select("#wizard-base").val();
    }

    private Document page(String step) throws Exception {
        var answer = mvc.perform(get(steps + step).with(authentication(World.as(factory.owner()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(step).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(authentication(World.as(factory.owner()))))
                .andReturn()
                .getResponse();
    }
}
