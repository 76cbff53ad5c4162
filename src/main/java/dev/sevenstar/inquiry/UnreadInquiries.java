package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Remembered;
import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.shared.nodes.Nodes;
import dev.sevenstar.shared.nodes.Told;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many inquiries hold something the shop has not read, for the badge on every page. */
@Component
public class UnreadInquiries {

    /** Both ends of the range are named, so that neither database reads on into what was read. */
    static final String UNREAD = "unread_rank between 1 and " + Long.MAX_VALUE;

    private static final String TOPIC = "unread-inquiries";

    private final Remembered<Long> counts = new Remembered<>(this::count);
    private final JdbcClient jdbc;
    private final Nodes nodes;

    UnreadInquiries(JdbcClient jdbc, Nodes nodes) {
        this.jdbc = jdbc;
        this.nodes = nodes;
    }

    public int of(long shopId) {
        return counts.of(shopId);
    }

    void changed(long shopId) {
        nodes.tell(TOPIC, Long.toString(shopId));
    }

    @EventListener
    void on(Told told) {
        if (told.topic().equals(TOPIC)) counts.forget(Long.valueOf(told.word()));
    }

    @EventListener
    void on(MaybeMissed missed) {
        counts.forgetAll();
    }

    private int count(long shopId) {
        return jdbc.sql("select count(*) from (select 1 from inquiry where shop_id = :shop and " + UNREAD + " limit "
                        + Inbox.MANY + ") a")
                .param("shop", shopId)
                .query(Integer.class)
                .single();
    }
}
