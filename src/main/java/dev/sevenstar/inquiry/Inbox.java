package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The shop's inquiries as lists. Each list reads one index in its order, and counts stop at
 * {@link #MANY}, so a full inbox costs no more than a small one.
 */
@Component
public class Inbox {

    /** A count of this many means "so many or more". */
    public static final int MANY = 100;

    private static final String COLUMNS = """
            select id, state, turn, listing_id, listing_title, listing_cover, listing_unit, listing_minimum, buyer_name,
            buyer_company, ask_quantity, ask_target_fen, assignee_name, opened_at, last_at, activity, waiting_since,
            amber_at, due_at, due_rank, last_text, shop_unread
            from inquiry where shop_id = :shop""";

    private static final String TEXT = """
            (lower(buyer_name) like :text or lower(buyer_company) like :text
            or lower(listing_title) like :text or lower(last_text) like :text)""";

    private final JdbcClient jdbc;
    private final FirstAnswer answer;
    private final Clock clock;

    Inbox(JdbcClient jdbc, FirstAnswer answer, Clock clock) {
        this.jdbc = jdbc;
        this.answer = answer;
        this.clock = clock;
    }

    public Slice<InboxRow> page(InboxQuery query, int size) {
        var sql = new StringBuilder(COLUMNS);
        var params = new HashMap<String, Object>();
        params.put("shop", query.shopId());
        for (var condition : conditions(query, params)) sql.append(" and ").append(condition);
        sql.append(order(query)).append(" limit ").append(size + 1);
        var rows = jdbc.sql(sql.toString()).params(params).query(InboxRow.class).list();
        return Slice.of(rows, size, row -> cursor(query, row));
    }

    private List<String> conditions(InboxQuery query, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        if (query.view().due()) conditions.add(due(query.view(), params));
        else if (query.view() != InboxView.UNREAD) {
            conditions.add("pile = :pile");
            params.put("pile", query.view().pile().name());
        }
        switch (query.view()) {
            case MINE -> put(conditions, params, "assignee_id = :person", "person", query.person());
            case UNASSIGNED -> conditions.add("assignee_id = 0");
            case WAITING -> conditions.add("turn = 'BUYER'");
            case UNREAD -> conditions.add(UnreadInquiries.UNREAD);
            default -> {}
        }
        if (query.state() != null)
            put(conditions, params, "state = :state", "state", query.state().name());
        if (query.listing() != 0) put(conditions, params, "listing_id = :listing", "listing", query.listing());
        if (!query.text().isBlank()) put(conditions, params, TEXT, "text", like(query.text()));
        if (query.cursor() != 0) put(conditions, params, after(query.view()), "at", query.cursor());
        return conditions;
    }

    private static String after(InboxView view) {
        if (view.due()) return "due_rank > :at";
        return view == InboxView.UNREAD ? "unread_rank < :at" : "activity < :at";
    }

    private String due(InboxView view, Map<String, Object> params) {
        var now = Times.now(clock);
        params.put("now", Rank.at(now));
        if (view == InboxView.OVERDUE) return "due_rank <= :now";
        params.put("soon", Rank.at(soon(now)));
        return "due_rank > :now and due_rank <= :soon";
    }

    /** What is due before this has used up half of its time. */
    private Instant soon(Instant now) {
        return answer.since(now).amber();
    }

    private static void put(
            List<String> conditions, Map<String, Object> params, String condition, String name, Object value) {
        conditions.add(condition);
        params.put(name, value);
    }

    static String like(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Names the whole index that serves the list. */
    private static String order(InboxQuery query) {
        if (query.view().due()) return " order by shop_id, due_rank";
        if (query.listing() != 0 && query.view() != InboxView.UNREAD)
            return " order by shop_id desc, pile desc, listing_id desc, activity desc";
        if (query.state() != null) return " order by shop_id desc, state desc, activity desc";
        return switch (query.view()) {
            case MINE, UNASSIGNED -> " order by shop_id desc, pile desc, assignee_id desc, activity desc";
            case WAITING -> " order by shop_id desc, pile desc, turn desc, activity desc";
            case UNREAD -> " order by shop_id desc, unread_rank desc";
            default -> " order by shop_id desc, pile desc, activity desc";
        };
    }

    private static String cursor(InboxQuery query, InboxRow row) {
        var rank = query.view().due() ? Objects.requireNonNull(row.dueRank()) : row.activity();
        return Long.toString(rank, 36);
    }

    /** How many lie in each view, in one statement. */
    public Map<InboxView, Integer> counts(long shopId, long person) {
        var now = Times.now(clock);
        var counts = new EnumMap<InboxView, Integer>(InboxView.class);
        jdbc.sql("""
                select 'ALL' as view, count(*) as n from (select 1 from inquiry where shop_id = :shop and pile = 'LIVE' limit 100) a
                union all select 'UNREAD', count(*) from (select 1 from inquiry where shop_id = :shop and unread_rank between 1 and 9223372036854775807 limit 100) b
                union all select 'MINE', count(*) from (select 1 from inquiry where shop_id = :shop and pile = 'LIVE' and assignee_id = :person limit 100) c
                union all select 'UNASSIGNED', count(*) from (select 1 from inquiry where shop_id = :shop and pile = 'LIVE' and assignee_id = 0 limit 100) d
                union all select 'DUE_SOON', count(*) from (select 1 from inquiry where shop_id = :shop and due_rank > :now and due_rank <= :soon limit 100) e
                union all select 'OVERDUE', count(*) from (select 1 from inquiry where shop_id = :shop and due_rank <= :now limit 100) f
                union all select 'WAITING', count(*) from (select 1 from inquiry where shop_id = :shop and pile = 'LIVE' and turn = 'BUYER' limit 100) g""")
                .param("shop", shopId)
                .param("person", person)
                .param("now", Rank.at(now))
                .param("soon", Rank.at(soon(now)))
                .query((row, n) -> counts.put(InboxView.valueOf(row.getString("view")), row.getInt("n")))
                .list();
        return counts;
    }

    /** First answers that are late or soon will be, the oldest first. */
    public List<InboxRow> pressing(long shopId) {
        var soon = Rank.at(soon(Times.now(clock)));
        return jdbc.sql(COLUMNS + " and due_rank <= :soon order by shop_id, due_rank limit " + MANY)
                .param("shop", shopId)
                .param("soon", soon)
                .query(InboxRow.class)
                .list();
    }

    public List<InboxRow> chosen(long shopId, List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(COLUMNS + " and id in (:ids) and pile <> 'HIDDEN' order by shop_id, id")
                .param("shop", shopId)
                .param("ids", ids)
                .query(InboxRow.class)
                .list();
    }
}
