package dev.sevenstar.campaign.plan;

import dev.sevenstar.campaign.plan.Activity.Origin;
import dev.sevenstar.campaign.plan.Activity.Standing;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an activity lies in its three tables. */
@Component
class ActivityRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ActivityRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Which of a shop's: no condition but these, so that both databases go by an index. */
    private static final String ONE = "a.id = :id";

    private static final String BEGINNING = "a.first_on between :from and :until and a.removed_at is null";

    /** @param hold nobody else changes it until the end of the transaction */
    Optional<Activity> read(ShopKey key, boolean hold) {
        return read(key.shopId(), ONE, Map.of("id", key.id()), hold ? " for update" : "").stream()
                .findFirst();
    }

    /** Those that begin on these days, without the removed ones; the first to begin first. */
    List<Activity> beginning(long shopId, DaySpan days) {
        return read(
                shopId,
                BEGINNING,
                Map.of("from", days.first(), "until", days.last()),
                " order by a.shop_id, a.first_on, a.id limit " + Activities.MOST_IN_A_YEAR);
    }

    private List<Activity> read(long shopId, String which, Map<String, ?> params, String end) {
        var heads = named("""
                select a.id, a.version, a.kind, a.name, a.first_on, a.last_on, a.owner_person, a.budget_fen, a.goal, a.result,
                    a.note, a.state, a.official, a.copied_from, a.changed_at, a.removed_at
                from plan_activity a where a.shop_id = :shop and\s""" + which + end, shopId, params)
                .query((row, index) -> head(shopId, row))
                .list();
        var steps = steps(shopId, which, params);
        var goods = goods(shopId, which, params);
        return heads.stream()
                .map(head -> head.with(
                        steps.getOrDefault(head.key().id(), List.of()),
                        goods.getOrDefault(head.key().id(), List.of())))
                .toList();
    }

    private record Head(ShopKey key, long version, Origin origin, Brief brief, Standing standing) {

        Activity with(List<Step> steps, List<LinkedGoods> goods) {
            return new Activity(key, version, origin, brief, standing, steps, goods);
        }
    }

    private static Head head(long shopId, ResultSet row) throws SQLException {
        var brief = new Brief(
                ActivityKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new DaySpan(row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class)),
                row.getObject("owner_person", Long.class),
                Money.ofFen(row.getLong("budget_fen")),
                row.getString("goal"),
                row.getString("note"));
        var standing = new Standing(
                ActivityState.valueOf(row.getString("state")),
                row.getString("result"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row, "removed_at"));
        return new Head(
                new ShopKey(shopId, row.getLong("id")),
                row.getLong("version"),
                new Origin(row.getString("official"), row.getObject("copied_from", Long.class)),
                brief,
                standing);
    }

    private Map<Long, List<Step>> steps(long shopId, String which, Map<String, ?> params) {
        var found = new HashMap<Long, List<Step>>();
        named("""
                select s.activity_id, s.id, s.preparation, s.name, s.days_before, s.due_on, s.ticked_at, s.ticked_by,
                    s.ticked_name, s.removed_at
                from plan_activity a join plan_step s on s.shop_id = a.shop_id and s.activity_id = a.id
                where a.shop_id = :shop and\s""" + which, shopId, params).query((RowCallbackHandler)
                row -> found.computeIfAbsent(row.getLong("activity_id"), id -> new ArrayList<>())
                        .add(step(row)));
        return found;
    }

    static Step step(ResultSet row) throws SQLException {
        var tickedAt = instant(row, "ticked_at");
        return new Step(
                row.getLong("id"),
                Preparation.valueOf(row.getString("preparation")),
                row.getString("name"),
                row.getInt("days_before"),
                row.getObject("due_on", LocalDate.class),
                tickedAt == null
                        ? null
                        : new Tick(row.getObject("ticked_by", Long.class), row.getString("ticked_name"), tickedAt),
                instant(row, "removed_at"));
    }

    /** In no order of the database, as a sort of few costs nothing. */
    private Map<Long, List<LinkedGoods>> goods(long shopId, String which, Map<String, ?> params) {
        var found = new HashMap<Long, List<LinkedGoods>>();
        named("""
                select g.activity_id, g.listing_id, g.stock_wanted, g.lock_days
                from plan_activity a join plan_goods g on g.shop_id = a.shop_id and g.activity_id = a.id
                where a.shop_id = :shop and\s""" + which, shopId, params).query((RowCallbackHandler)
                row -> found.computeIfAbsent(row.getLong("activity_id"), id -> new ArrayList<>())
                        .add(new LinkedGoods(
                                row.getLong("listing_id"),
                                row.getInt("stock_wanted"),
                                row.getObject("lock_days", Integer.class))));
        found.values().forEach(each -> each.sort(Comparator.comparing(LinkedGoods::listingId)));
        return found;
    }

    Optional<Long> idOfOfficial(long shopId, String official) {
        return jdbc.sql("select id from plan_activity where shop_id = :shop and official = :official")
                .param("shop", shopId)
                .param("official", official)
                .query(Long.class)
                .optional();
    }

    /** Of those that begin within these days; the removed ones don't count. */
    int count(long shopId, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select count(*) from plan_activity
                where shop_id = :shop and first_on between :from and :until and removed_at is null""")
                .param("shop", shopId)
                .param("from", from)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    void insert(List<Activity> activities) {
        batches.batchUpdate("""
                insert into plan_activity (shop_id, id, version, kind, name, first_on, last_on, owner_person, budget_fen,
                    goal, result, note, state, official, copied_from, changed_at, removed_at)
                values (:shop, :id, 0, :kind, :name, :first, :last, :owner, :budget, :goal, :result, :note, :state, :official,
                    :copiedFrom, :changed, :removed)""", sources(activities.stream().map(ActivityRows::values)));
        insertParts(activities);
    }

    void update(Activity activity) {
        jdbc.sql("""
                update plan_activity set version = version + 1, kind = :kind, name = :name, first_on = :first,
                    last_on = :last, owner_person = :owner, budget_fen = :budget, goal = :goal, result = :result, note = :note,
                    state = :state, changed_at = :changed, removed_at = :removed
                where shop_id = :shop and id = :id""").paramSource(values(activity)).update();
        var id = Map.of("id", activity.key().id());
        for (var part : List.of("plan_step", "plan_goods"))
            named(
                            "delete from " + part + " where shop_id = :shop and activity_id = :id",
                            activity.key().shopId(),
                            id)
                    .update();
        insertParts(List.of(activity));
    }

    private void insertParts(List<Activity> activities) {
        batches.batchUpdate("""
                insert into plan_step (shop_id, activity_id, id, preparation, name, days_before, due_on, ticked_at, ticked_by,
                    ticked_name, removed_at, waits)
                values (:shop, :activity, :id, :preparation, :name, :days, :due, :tickedAt, :tickedBy, :tickedName, :removed,
                    :waits)""", sources(activities.stream().flatMap(each -> each.allSteps().stream()
                .map(step -> values(each, step)))));
        batches.batchUpdate("""
                insert into plan_goods (shop_id, activity_id, listing_id, stock_wanted, lock_days)
                values (:shop, :activity, :listing, :stock, :lock)""", sources(activities.stream().flatMap(each -> each.goods().stream()
                .map(goods -> values(each, goods)))));
    }

    private static SqlParameterSource[] sources(Stream<SqlParameterSource> values) {
        return values.toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource values(Activity activity, LinkedGoods goods) {
        return key(activity)
                .addValue("listing", goods.listingId())
                .addValue("stock", goods.stockWanted())
                .addValue("lock", goods.lockDays());
    }

    private static SqlParameterSource values(Activity activity) {
        var brief = activity.brief();
        return new MapSqlParameterSource()
                .addValue("shop", activity.key().shopId())
                .addValue("id", activity.key().id())
                .addValue("kind", brief.kind().name())
                .addValue("name", brief.name())
                .addValue("first", brief.days().first())
                .addValue("last", brief.days().last())
                .addValue("owner", brief.ownerPerson())
                .addValue("budget", brief.budget().fen())
                .addValue("goal", brief.goal())
                .addValue("result", activity.result())
                .addValue("note", brief.note())
                .addValue("state", activity.state().name())
                .addValue("official", activity.origin().official())
                .addValue("copiedFrom", activity.origin().copiedFrom())
                .addValue("changed", utc(activity.changedAt()))
                .addValue("removed", utc(activity.removedAt().orElse(null)));
    }

    private static SqlParameterSource values(Activity activity, Step step) {
        var tick = step.tick();
        return key(activity)
                .addValue("id", step.id())
                .addValue("preparation", step.preparation().name())
                .addValue("name", step.name())
                .addValue("days", step.daysBefore())
                .addValue("due", step.due())
                .addValue("tickedAt", utc(tick == null ? null : tick.at()))
                .addValue("tickedBy", tick == null ? null : tick.personId())
                .addValue("tickedName", tick == null ? null : tick.name())
                .addValue("removed", utc(step.removedAt()))
                .addValue("waits", activity.isPlanned() && step.isThere() && !step.isTicked());
    }

    private static MapSqlParameterSource key(Activity activity) {
        return new MapSqlParameterSource()
                .addValue("shop", activity.key().shopId())
                .addValue("activity", activity.key().id());
    }

    private JdbcClient.StatementSpec named(String sql, long shopId, Map<String, ?> params) {
        return jdbc.sql(sql).param("shop", shopId).params(params);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
