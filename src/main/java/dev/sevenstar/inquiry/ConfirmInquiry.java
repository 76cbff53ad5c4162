package dev.sevenstar.inquiry;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A visitor followed the letter: the shop sees the question now. Had the same address asked about the
 * same listing within a day, it goes on there; before the confirmation nobody knew that it was theirs.
 */
@Component
public class ConfirmInquiry {

    private final Inquiries inquiries;
    private final AskShop askShop;
    private final FirstAnswer answer;
    private final InquiryLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConfirmInquiry(
            Inquiries inquiries,
            AskShop askShop,
            FirstAnswer answer,
            InquiryLinks links,
            JdbcClient jdbc,
            Clock clock) {
        this.inquiries = inquiries;
        this.askShop = askShop;
        this.answer = answer;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void confirm(ShopKey key) {
        if (inquiries.hold(key.shopId(), key.id()).isEmpty()) throw new NotFound();
        var inquiry = inquiries.get(key);
        if (inquiry.state() != InquiryState.UNVERIFIED) return;
        var now = Times.now(clock);
        var earlier = askShop.joinable(
                key.shopId(), inquiry.buyer(), inquiry.subject().id(), now);
        if (earlier.isEmpty()) inquiries.change(key, i -> i.verify(answer, now));
        else goOn(inquiry, earlier.get());
    }

    private void goOn(Inquiry asked, ShopKey earlier) {
        var content = jdbc.sql("""
                select body as text, files, request_key from inquiry_message
                where shop_id = :shop and inquiry_id = :id
                order by shop_id, inquiry_id, id limit 1""")
                .param("shop", asked.key().shopId())
                .param("id", asked.key().id())
                .query(MessageContent.class)
                .single();
        links.redirect(asked.key(), earlier);
        inquiries.delete(asked);
        inquiries.change(earlier, i -> i.askAgain(asked.ask(), content, answer, Times.now(clock)));
    }
}
