package dev.sevenstar.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Role;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@HouseTest
@Tag("database")
class AskShopTest extends ABoltIsAskedFor {

    @Test
    void asking_again_within_a_day_goes_on_with_the_same_inquiry() {
        var first = ask(wang, "能做到这个价吗？", "a1");
        clock.forward(Duration.ofHours(23));
        assertThat(ask(wang, "再问一次", "a2")).isEqualTo(first);
        clock.forward(Duration.ofHours(25));
        assertThat(ask(wang, "又来了", "a3")).isNotEqualTo(first);
    }

    @Test
    void another_buyer_or_a_closed_one_makes_a_new_inquiry() {
        var first = ask(wang, "能做到这个价吗？", "b1");
        assertThat(ask(world.buyer(), "一样的问题", "b2")).isNotEqualTo(first);
        inquiries.change(first, i -> i.close(colleague(Role.SERVICE), Times.now(clock)));
        assertThat(ask(wang, "还想买", "b3")).isNotEqualTo(first);
    }

    @Test
    void the_same_form_sent_twice_at_once_asks_once() throws Exception {
        Callable<ShopKey> once = () -> ask(wang, "只问一次", "twice");
        var keys = new HashSet<>(atOnce(List.of(once, once, once, once)));
        assertThat(keys).hasSize(1);
        assertThat(messages(conversations.forShop(keys.iterator().next()))).containsExactly("只问一次");
    }

    @Test
    void what_two_colleagues_reply_at_once_is_both_kept() throws Exception {
        var key = ask(wang, "能做到这个价吗？", "c1");
        var li = colleague(Role.SERVICE);
        var zhao = colleague(Role.OPERATOR);
        atOnce(List.<Callable<Boolean>>of(
                () -> {
                    reply(key, li, "含税 0.39");
                    return true;
                },
                () -> {
                    reply(key, zhao, "不含税 0.36");
                    return true;
                }));
        assertThat(messages(conversations.forBuyer(key))).containsExactlyInAnyOrder("能做到这个价吗？", "含税 0.39", "不含税 0.36");
        assertThat(inquiries.get(key).reading.buyerUnread()).isEqualTo(2);
    }

    @Test
    void a_note_is_never_read_for_the_buyer() {
        var key = ask(wang, "能做到这个价吗？", "d1");
        var li = colleague(Role.SERVICE);
        note(key, li, "底价 0.36");
        inquiries.change(key, i -> i.lose(LostReason.PRICE, "抠门", li, Times.now(clock)));
        assertThat(messages(conversations.forShop(key))).contains("底价 0.36", "抠门");
        assertThat(messages(conversations.forBuyer(key))).containsExactly("能做到这个价吗？");
    }

    @Test
    void a_visitor_confirms_by_letter_and_goes_on_where_the_same_address_asked_before() {
        var address = "zhou" + Ids.next() + "@example.test";
        var visitor = Asker.visitor("周", address, null, false, Locale.ENGLISH);
        var first = askShop.ask(shop(), bolts, visitor, Ask.of(50, null), MessageContent.of("Price for 50?"));
        assertThat(inbox.counts(shop(), 0)).containsEntry(InboxView.ALL, 0);
        assertThat(letters(address)).singleElement().asString().contains("/inquiries/");
        confirmInquiry.confirm(first);
        confirmInquiry.confirm(first);
        assertThat(inbox.counts(shop(), 0)).containsEntry(InboxView.ALL, 1).containsEntry(InboxView.UNREAD, 1);
        var second = askShop.ask(shop(), bolts, visitor, Ask.of(80, null), MessageContent.of("And for 80?"));
        var secret = links.make(second);
        confirmInquiry.confirm(second);
        assertThat(links.find(secret)).contains(first);
        assertThat(messages(conversations.forShop(first))).containsExactly("Price for 50?", "And for 80?");
        assertThat(inquiries.findById(second)).isEmpty();
    }

    @Test
    void a_wrong_or_old_secret_opens_nothing() {
        var key = ask(wang, "能做到这个价吗？", "e1");
        var secret = links.make(key);
        assertThat(links.find(secret)).contains(key);
        assertThat(links.find(secret + "x")).isEmpty();
        clock.forward(InquiryLimits.LINK_LIVES.plusSeconds(1));
        assertThat(links.find(secret)).isEmpty();
    }

    private static List<String> messages(List<TimelineEntry> entries) {
        return entries.stream()
                .filter(e -> !e.kind().equals("ASSIGNED"))
                .map(TimelineEntry::what)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var together = new CyclicBarrier(work.size());
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var futures = work.stream()
                    .map(w -> pool.submit(() -> {
                        together.await();
                        return w.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> future : futures) results.add(future.get());
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
