package dev.sevenstar.inquiry;

import dev.sevenstar.shared.nodes.Badge;
import dev.sevenstar.shared.nodes.Nodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many inquiries hold something the shop has not read, for the badge on every page. */
@Component
public class UnreadInquiries extends Badge {

    /** Both ends of the range are named, so that neither database reads on into what was read. */
    static final String UNREAD = "unread_rank between 1 and " + Long.MAX_VALUE;

    private final JdbcClient jdbc;

    UnreadInquiries(JdbcClient jdbc, Nodes nodes) {
        super("unread-inquiries", nodes);
        this.jdbc = jdbc;
    }

    @Override
    protected int count(long shopId) {
        return jdbc.sql("select count(*) from (select 1 from inquiry where shop_id = :shop and " + UNREAD + " limit "
                        + Inbox.MANY + ") a")
                .param("shop", shopId)
                .query(Integer.class)
                .single();
    }
}
