package dev.sevenstar.inquiry;

import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each side has read up to a message. What arrived while the page was being read stays unread. */
@Component
public class ReadMarks {

    private final JdbcClient jdbc;
    private final Signals signals;
    private final UnreadInquiries unread;

    ReadMarks(JdbcClient jdbc, Signals signals, UnreadInquiries unread) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.unread = unread;
    }

    @Transactional
    public void shopRead(ShopKey inquiry, long messageId) {
        var changed = jdbc.sql("""
                update inquiry set shop_unread = 0, unread_rank = null, shop_read_id = :message
                where shop_id = :shop and id = :id and last_message_id = :message and shop_unread > 0""");
        if (!mark(changed, inquiry, messageId)) return;
        unread.changed(inquiry.shopId());
        signals.shop(inquiry.shopId(), InquiryNews.SIGNAL);
    }

    @Transactional
    public void buyerRead(ShopKey inquiry, long messageId) {
        var changed = jdbc.sql("""
                update inquiry set buyer_unread = 0, buyer_read_id = :message
                where shop_id = :shop and id = :id and last_message_id = :message and buyer_unread > 0""");
        if (mark(changed, inquiry, messageId)) signals.shop(inquiry.shopId(), InquiryNews.SIGNAL);
    }

    private static boolean mark(JdbcClient.StatementSpec change, ShopKey inquiry, long messageId) {
        return change.param("message", messageId)
                        .param("shop", inquiry.shopId())
                        .param("id", inquiry.id())
                        .update()
                > 0;
    }
}
