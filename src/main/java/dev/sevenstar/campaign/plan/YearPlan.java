package dev.sevenstar.campaign.plan;

import dev.sevenstar.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in a shop's plan, as lists show it. A year holds few, so they are read whole. */
@Component
public class YearPlan {

    private static final int MOST = 2 * Activities.MOST_IN_A_YEAR;
    private static final int MOST_GOODS = 2_000;

    private final JdbcClient jdbc;

    YearPlan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that touch these days, the first to begin first.
     *
     * @param today tells what is late
     */
    public List<PlanRow> between(long shopId, DaySpan days, LocalDate today) {
        return jdbc.sql("""
                select a.id, a.kind, a.name, a.first_on, a.last_on, a.owner_person, a.budget_fen, a.goal, a.result, a.state,
                    a.official, a.copied_from,
                    (select count(*) from plan_step s where s.shop_id = a.shop_id and s.activity_id = a.id
                        and s.removed_at is null) as steps,
                    (select count(*) from plan_step s where s.shop_id = a.shop_id and s.activity_id = a.id
                        and s.removed_at is null and s.ticked_at is not null) as ticked,
                    (select count(*) from plan_step s where s.shop_id = a.shop_id and s.activity_id = a.id
                        and s.waits = true and s.due_on <= :today) as late
                from plan_activity a
                where a.shop_id = :shop and a.first_on between :from and :until and a.last_on >= :first
                    and a.removed_at is null
                order by a.shop_id, a.first_on, a.id limit :most""")
                .param("shop", shopId)
                .param("from", days.first().minusDays(Brief.MOST_DAYS))
                .param("first", days.first())
                .param("until", days.last())
                .param("today", today)
                .param("most", MOST)
                .query(PlanRow.class)
                .list();
    }

    /** Goods of planned activities that begin near these days, or whose price is held in them. */
    public List<Participation> goodsAround(long shopId, DaySpan days) {
        return jdbc.sql("""
                select a.id, a.name, a.first_on, a.last_on, g.listing_id, g.stock_wanted, g.lock_days
                from plan_activity a join plan_goods g on g.shop_id = a.shop_id and g.activity_id = a.id
                where a.shop_id = :shop and a.first_on between :from and :until and a.state = 'PLANNED'
                    and a.removed_at is null
                order by a.shop_id, a.first_on, a.id limit :most""")
                .param("shop", shopId)
                .param("from", days.first().minusDays(Brief.MOST_DAYS))
                .param("until", days.last().plusDays(LinkedGoods.MOST_LOCK_DAYS))
                .param("most", MOST_GOODS)
                .query((row, index) -> new Participation(
                        row.getLong("id"),
                        row.getString("name"),
                        new DaySpan(
                                row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class)),
                        new LinkedGoods(
                                row.getLong("listing_id"),
                                row.getInt("stock_wanted"),
                                row.getObject("lock_days", Integer.class))))
                .list();
    }

    /** A step that waits too long. */
    public record DueStep(
            long activityId, String activity, long id, Preparation preparation, String name, LocalDate dueOn) {

        public String href() {
            return "/workbench/plan/activities/" + Ids.text(activityId);
        }
    }

    /** Due until this day and not done; the longest first. */
    public List<DueStep> dueUntil(long shopId, LocalDate day, int limit) {
        return jdbc.sql("""
                select s.activity_id, a.name as activity, s.id, s.preparation, s.name, s.due_on
                from plan_step s join plan_activity a on a.shop_id = s.shop_id and a.id = s.activity_id
                where s.shop_id = :shop and s.waits = true and s.due_on <= :day
                order by s.shop_id, s.waits, s.due_on, s.activity_id, s.id limit :limit""")
                .param("shop", shopId)
                .param("day", day)
                .param("limit", limit)
                .query(DueStep.class)
                .list();
    }

    /** An activity that begins soon. */
    public record Beginning(long id, String name, LocalDate firstOn) {

        public String href() {
            return "/workbench/plan/activities/" + Ids.text(id);
        }
    }

    public List<Beginning> beginning(long shopId, DaySpan days, int limit) {
        return jdbc.sql("""
                select id, name, first_on from plan_activity
                where shop_id = :shop and first_on between :from and :until and state = 'PLANNED' and removed_at is null
                order by shop_id, first_on, id limit :limit""")
                .param("shop", shopId)
                .param("from", days.first())
                .param("until", days.last())
                .param("limit", limit)
                .query(Beginning.class)
                .list();
    }
}
