package dev.sevenstar.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.identity.Person;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.LostReason;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.market.Goods;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@HouseTest
class BuyerPagesTest extends AtTheBuyersSide {

    @Test
    void a_buyer_asks_with_quantity_and_price_and_reads_the_answer() throws Exception {
        var form = page(get("/listings/" + listing + "/inquiries/new").param("quantity", "500"), wang, 200);
        assertThat(form.select("#quantity").val()).isEqualTo("500");
        assertThat(form.select("#email")).isEmpty();
        var here = asked(wang, "能做到这个价吗？");
        inquiries.change(key(here), i -> i.reply(owner(), MessageContent.of("可以 0.39"), Times.now(clock)));
        assertThat(page(get("/my/inquiries"), wang, 200).select("a.unread").text())
                .contains("宁波恒固", "商家已回复");
        var thread = page(get(here), wang, 200);
        assertThat(thread.select(".thread").text()).contains("20,000 个 · 目标 ¥0.38", "能做到这个价吗？", "可以 0.39");
        assertThat(page(get("/my/inquiries"), wang, 200).select("a.unread")).isEmpty();
    }

    @Test
    void what_was_typed_comes_back_with_every_mistake() throws Exception {
        var request = ask("-5", "尺寸 M8×40？😀");
        request.param("wantedOn", "2020-01-01");
        request.param("region", "510000");
        var back = page(request, wang, 422);
        assertThat(back.select("#quantity").val()).isEqualTo("-5");
        assertThat(back.select("#text").text()).isEqualTo("尺寸 M8×40？😀");
        assertThat(back.select("#quantity-error, #wantedOn-error")).hasSize(2);
        assertThat(back.select("option[value=510000]").hasAttr("selected")).isTrue();
    }

    @Test
    void who_writes_too_often_keeps_what_was_typed() throws Exception {
        var here = asked(wang, "有货吗");
        for (var n = 0; n < 120; n++)
            answer(
                    post(here + "/messages")
                            .param("text", "催 " + n)
                            .param("requestKey", UUID.randomUUID().toString()),
                    wang,
                    302);
        var late = post(here + "/messages")
                .param("text", "最后一句")
                .param("requestKey", UUID.randomUUID().toString());
        var page = page(late, wang, 429);
        assertThat(page.select("#reply-text").text()).isEqualTo("最后一句");
        assertThat(page.select("#reply-problem").text()).contains("分钟");
    }

    @Test
    void every_script_of_the_world_comes_through_and_too_much_comes_back() throws Exception {
        var odd = "𠮷野家 😀 مرحبا ‏שלום ﷽ M8×40 ​​ <b>粗</b> {0} '' \u0000".replace("\u0000", "");
        var here = asked(wang, odd);
        assertThat(page(get(here), wang, 200).select(".thread .said").text())
                .contains("𠮷野家 😀 مرحبا", "<b>粗</b> {0} ''");
        var long_ = "字".repeat(10_000);
        var back = page(ask("100", long_), wang, 422);
        assertThat(back.select("#text").text()).isEqualTo(long_);
        assertThat(back.select("#text-error")).isNotEmpty();
    }

    @Test
    void notes_reasons_and_contact_stay_where_they_belong() throws Exception {
        var here = asked(wang, "能做到这个价吗？");
        var key = key(here);
        inquiries.change(key, i -> i.note(owner(), MessageContent.of("底价 0.36"), Times.now(clock)));
        inquiries.change(key, i -> i.lose(LostReason.PRICE, "抠门", owner(), Times.now(clock)));
        var secret = "/inquiries/" + links.make(key);
        for (var seen : new String[] {
            answer(get(here), wang, 200).getContentAsString(),
            answer(get(secret), null, 200).getContentAsString(),
            answer(get("/my/inquiries"), wang, 200).getContentAsString()
        }) assertThat(seen).doesNotContain("底价", "抠门", "未成交", "价格");
        var shop = answer(get("/workbench/inquiries/" + key.number()), factory.owner(), 200)
                .getContentAsString();
        assertThat(shop).doesNotContain(Objects.requireNonNull(wang.email())).contains("底价 0.36");
    }

    @Test
    void contact_is_shown_once_the_buyer_wants_it() throws Exception {
        var request = ask("100", "请打给我");
        request.param("contactShared", "true");
        var here = Objects.requireNonNull(answer(request, wang, 302).getRedirectedUrl());
        var shop = page(get("/workbench/inquiries/" + key(here).number()), factory.owner(), 200);
        assertThat(shop.text()).contains(Objects.requireNonNull(wang.email()));
    }

    @Test
    void another_buyer_finds_nothing() throws Exception {
        var here = asked(wang, "能做到这个价吗？");
        var other = world.buyer();
        answer(get(here), other, 404);
        answer(
                post(here + "/messages")
                        .param("text", "偷看")
                        .param("requestKey", UUID.randomUUID().toString()),
                other,
                404);
        answer(post(here + "/closure"), other, 404);
        assertThat(page(get("/my/inquiries"), other, 200).text()).doesNotContain("能做到这个价吗？");
    }

    @Test
    void the_buyer_closes_and_takes_it_up_again() throws Exception {
        var here = asked(wang, "能做到这个价吗？");
        answer(post(here + "/closure"), wang, 302);
        assertThat(inquiries.get(key(here)).state()).isEqualTo(InquiryState.CLOSED);
        answer(delete(here + "/closure"), wang, 302);
        assertThat(inquiries.get(key(here)).state()).isEqualTo(InquiryState.NEW);
    }

    @Test
    void who_asks_too_often_waits_and_keeps_what_was_typed() throws Exception {
        for (var n = 0; n < 20; n++) answer(ask("100", "第 " + n + " 次"), wang, 302);
        var back = page(ask("100", "第 21 次"), wang, 429);
        assertThat(back.select("#text").text()).isEqualTo("第 21 次");
        assertThat(back.select("[role=alert]").text()).contains("分钟后");
    }

    @Test
    void what_is_off_the_shelf_or_never_was_cannot_be_asked_about() throws Exception {
        var goods = Goods.in(house);
        goods.withdraw(ShopKey.of(factory.shop().id(), listing));
        assertThat(answer(get("/listings/" + listing + "/inquiries/new"), wang, 302)
                        .getRedirectedUrl())
                .isEqualTo("/listings/" + listing);
        answer(ask("100", "还有吗"), wang, 404);
    }

    private String asked(Person who, String text) throws Exception {
        return Objects.requireNonNull(answer(ask("20,000", text), who, 302).getRedirectedUrl());
    }

    private ShopKey key(String here) {
        return ShopKey.of(factory.shop().id(), here.substring(here.lastIndexOf('/') + 1));
    }
}
