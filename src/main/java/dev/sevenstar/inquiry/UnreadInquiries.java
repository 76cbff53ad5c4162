package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many inquiries hold something the shop has not read, for the badge on every page. */
@Component
public class UnreadInquiries {

    /** Both ends of the range are named, so that neither database reads on into what was read. */
    static final String UNREAD = "unread_rank between 1 and " + Long.MAX_VALUE;

    private final Remembered<Long> counts = new Remembered<>(this::count);
    private final JdbcClient jdbc;

    UnreadInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int of(long shopId) {
        return counts.of(shopId);
    }

    void changed(long shopId) {
        counts.changed(shopId);
    }

    private int count(long shopId) {
        return jdbc.sql("select count(*) from (select 1 from inquiry where shop_id = :shop and " + UNREAD + " limit "
                        + Inbox.MANY + ") a")
                .param("shop", shopId)
                .query(Integer.class)
                .single();
    }
}
