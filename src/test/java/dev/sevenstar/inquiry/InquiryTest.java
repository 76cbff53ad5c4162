package dev.sevenstar.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");
    private static final AnswerTime ANSWER =
            asked -> new AnswerTime.Due(asked.plus(Duration.ofHours(2)), asked.plus(Duration.ofHours(4)));
    private static final Subject BOLTS = new Subject(7, "304不锈钢外六角螺栓", null, "件", 100, "≥100 ¥0.42");
    private static final Asker WANG = Asker.person(5, "王程", "成都锦程机电", "", "510100", Locale.SIMPLIFIED_CHINESE);
    private static final Author LI = Author.colleague(11, "李敏");
    private static final Author ZHAO = Author.colleague(12, "赵强");

    private final Inquiry inquiry = asked(WANG);

    private static Inquiry asked(Asker asker) {
        var ask = Ask.of(20_000, Money.parseYuan("0.38"));
        return Inquiry.ask(1, BOLTS, asker, ask, MessageContent.of("能做到这个价吗？"), ANSWER, NINE);
    }

    @Test
    void a_question_is_new_and_its_answer_is_due_in_four_hours() {
        assertThat(inquiry.state()).isEqualTo(InquiryState.NEW);
        assertThat(inquiry.clock().dueAt()).isEqualTo(NINE.plus(Duration.ofHours(4)));
        assertThat(inquiry.clock.amberAt()).isEqualTo(NINE.plus(Duration.ofHours(2)));
        assertThat(inquiry.reading.shopUnread()).isEqualTo(1);
        assertThat(inquiry.clock.waitingSince()).isEqualTo(NINE);
    }

    @Test
    void the_first_reply_opens_it_stops_the_clock_and_takes_it() {
        inquiry.reply(LI, MessageContent.of("可以"), NINE.plusSeconds(1800));
        assertThat(inquiry.state()).isEqualTo(InquiryState.OPEN);
        assertThat(inquiry.clock().dueAt()).isNull();
        assertThat(inquiry.clock().answeredAt()).isEqualTo(NINE.plusSeconds(1800));
        assertThat(inquiry.turn).isEqualTo(Party.BUYER);
        assertThat(inquiry.assigneeName()).isEqualTo("李敏");
        assertThat(inquiry.reading.buyerUnread()).isEqualTo(1);
    }

    @Test
    void a_quote_is_an_answer_after_which_the_buyer_decides() {
        inquiry.quote(LI, MessageContent.of("0.39 含税"), NINE.plusSeconds(60));
        assertThat(inquiry.state()).isEqualTo(InquiryState.QUOTED);
        assertThat(inquiry.clock().answeredAt()).isEqualTo(NINE.plusSeconds(60));
        inquiry.quote(LI, MessageContent.of("0.38 含税"), NINE.plusSeconds(90));
        assertThat(inquiry.since.moved).hasSize(2);
        inquiry.win("2041", LI, NINE.plusSeconds(120));
        assertThatThrownBy(() -> inquiry.quote(LI, MessageContent.of("0.30"), NINE))
                .isInstanceOf(InquiryStateRefused.class);
    }

    @Test
    void a_note_changes_nothing_the_buyer_can_see() {
        inquiry.note(LI, MessageContent.of("这家上次砍价很狠"), NINE.plusSeconds(60));
        assertThat(inquiry.state()).isEqualTo(InquiryState.NEW);
        assertThat(inquiry.lastText).isEqualTo("能做到这个价吗？");
        assertThat(inquiry.reading.buyerUnread()).isZero();
        assertThat(inquiry.lastAt).isEqualTo(NINE);
    }

    @Test
    void a_second_colleague_does_not_take_it_away() {
        inquiry.reply(LI, MessageContent.of("可以"), NINE.plusSeconds(60));
        inquiry.reply(ZHAO, MessageContent.of("含税"), NINE.plusSeconds(90));
        assertThat(inquiry.assigneeId()).isEqualTo(11);
        assertThat(inquiry.reading.buyerUnread()).isEqualTo(2);
    }

    @Test
    void a_closed_one_is_taken_up_by_a_new_message_of_the_buyer() {
        inquiry.reply(LI, MessageContent.of("可以"), NINE.plusSeconds(60));
        inquiry.close(LI, NINE.plusSeconds(90));
        inquiry.receive(MessageContent.of("还有货吗"), ANSWER, NINE.plusSeconds(120));
        assertThat(inquiry.state()).isEqualTo(InquiryState.OPEN);
        assertThat(inquiry.clock().dueAt()).isNull();
        assertThat(inquiry.clock.waitingSince()).isEqualTo(NINE.plusSeconds(120));
    }

    @Test
    void one_closed_without_an_answer_is_new_again_and_its_clock_begins_anew() {
        inquiry.close(LI, NINE.plusSeconds(90));
        inquiry.receive(MessageContent.of("在吗"), ANSWER, NINE.plusSeconds(120));
        assertThat(inquiry.state()).isEqualTo(InquiryState.NEW);
        assertThat(inquiry.clock().dueAt()).isEqualTo(NINE.plusSeconds(120).plus(Duration.ofHours(4)));
    }

    @Test
    void undoing_a_close_gives_no_extra_time() {
        inquiry.close(LI, NINE.plusSeconds(90));
        inquiry.reopen(LI, ANSWER, NINE.plusSeconds(3600));
        assertThat(inquiry.clock().dueAt()).isEqualTo(NINE.plus(Duration.ofHours(4)));
    }

    @Test
    void lost_says_why_and_spam_stays_quiet() {
        inquiry.lose(LostReason.PRICE, "同行便宜 2 分", LI, NINE.plusSeconds(60));
        assertThat(inquiry.since.moved).last().satisfies(t -> assertThat(t.reason())
                .isEqualTo(LostReason.PRICE));
        var other = asked(WANG);
        other.markSpam(LI, NINE);
        other.receive(MessageContent.of("加微信"), ANSWER, NINE.plusSeconds(5));
        assertThat(other.state()).isEqualTo(InquiryState.SPAM);
        assertThat(other.reading.shopUnread()).isZero();
    }

    @Test
    void a_won_one_stays_won_when_the_buyer_writes_again() {
        inquiry.win("2041", LI, NINE.plusSeconds(60));
        inquiry.receive(MessageContent.of("什么时候发货"), ANSWER, NINE.plusSeconds(90));
        assertThat(inquiry.state()).isEqualTo(InquiryState.WON);
        assertThat(inquiry.reading.shopUnread()).isEqualTo(2);
        inquiry.reply(LI, MessageContent.of("明天"), NINE.plusSeconds(100));
        assertThat(inquiry.state()).isEqualTo(InquiryState.WON);
    }

    @Test
    void nobody_answers_a_closed_one_or_closes_it_twice() {
        inquiry.close(LI, NINE);
        assertThatThrownBy(() -> inquiry.reply(LI, MessageContent.of("可以"), NINE))
                .isInstanceOf(InquiryStateRefused.class);
        assertThatThrownBy(() -> inquiry.close(LI, NINE)).isInstanceOf(InquiryStateRefused.class);
    }

    @Test
    void a_visitors_question_is_hidden_until_the_address_is_confirmed() {
        var visitor = asked(Asker.visitor("周", "Zhou@Example.test ", null, false, Locale.ENGLISH));
        assertThat(visitor.state()).isEqualTo(InquiryState.UNVERIFIED);
        assertThat(visitor.pile).isEqualTo(Pile.HIDDEN);
        assertThat(visitor.clock().dueAt()).isNull();
        assertThat(visitor.reading.shopUnread()).isZero();
        visitor.verify(ANSWER, NINE.plusSeconds(600));
        assertThat(visitor.state()).isEqualTo(InquiryState.NEW);
        assertThat(visitor.clock().dueAt()).isEqualTo(NINE.plusSeconds(600).plus(Duration.ofHours(4)));
        assertThat(visitor.reading.shopUnread()).isEqualTo(1);
        assertThat(visitor.buyer().key()).isEqualTo("e:zhou@example.test");
    }

    @Test
    void every_edge_is_known() {
        assertThat(InquiryState.NEW.canBecome(InquiryState.SPAM)).isTrue();
        assertThat(InquiryState.QUOTED.canBecome(InquiryState.SPAM)).isFalse();
        assertThat(InquiryState.UNVERIFIED.canBecome(InquiryState.OPEN)).isFalse();
        assertThat(InquiryState.WON.reopens()).isFalse();
    }

    @Test
    void a_quick_reply_knows_buyer_goods_and_prices() {
        assertThat(Placeholder.fill("{买家}您好，{商品}：{prices}", inquiry)).isEqualTo("王程您好，304不锈钢外六角螺栓：≥100 ¥0.42");
    }
}
