package dev.sevenstar.trade.claim;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.OpenClaims;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.ClaimLimits.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How claims lie in the database. */
@Component
class ClaimRows implements OpenClaims {

    private static final String SEPARATOR = "\u001f";
    /** One row for each line that it is about. */
    private static final String SELECT = """
            select c.shop_id, c.id, c.version, c.order_id, c.buyer_person, c.buyer_name, c.after_sale, c.goods_fen,
                c.freight_fen, c.sends_back, c.reason, c.description, c.evidence_key, c.pictures, c.state, c.due_at,
                c.left_seconds, c.called_side, c.called_at, c.rejections, c.answer, c.return_to, c.return_waybill,
                c.refunded_fen, c.opened_at, c.ended_at, l.number
            from trade_claim c join trade_claim_line l on l.shop_id = c.shop_id and l.claim_id = c.id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ClaimRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Fails as a duplicate on a line that has an open claim, and on a form sent twice. */
    void insert(Claim claim, String requestKey, Map<Integer, Money> asked) {
        batches.update("""
                insert into trade_claim (shop_id, id, version, order_id, buyer_person, buyer_name, after_sale, first_line,
                    goods_fen, freight_fen, sends_back, reason, description, evidence_key, pictures, state, pile, sorting, due_at,
                    left_seconds, called_side, called_at, rejections, answer, return_to, return_waybill, refunded_fen,
                    opened_at, ended_at, request_key)
                values (:shop, :id, 0, :order, :buyer, :buyerName, :afterSale, :first, :goods, :freight, :returning,
                    :reason, :description, :evidence, :pictures, :state, :pile, :sorting, :due, :left, :calledBy, :calledAt,
                    :rejections, :answer, :returnTo, :waybill, :refunded, :opened, :ended, :request)""", row(claim).addValue("request", requestKey));
        batches.batchUpdate("""
                insert into trade_claim_line (shop_id, claim_id, number, order_id, asked_fen, refunded_fen, open_slot)
                values (:shop, :claim, :number, :order, :amount, 0, 1)""", lines(claim, asked));
        addMessages(claim);
    }

    void update(Claim claim) {
        var changed = batches.update("""
                update trade_claim set version = version + 1, goods_fen = :goods, freight_fen = :freight,
                    sends_back = :returning, reason = :reason, description = :description, evidence_key = :evidence,
                    pictures = :pictures, state = :state, pile = :pile, sorting = :sorting, due_at = :due,
                    left_seconds = :left, called_side = :calledBy, called_at = :calledAt, rejections = :rejections,
                    answer = :answer, return_to = :returnTo, return_waybill = :waybill, refunded_fen = :refunded,
                    ended_at = :ended
                where shop_id = :shop and id = :id and version = :version""", row(claim));
        if (changed == 0) throw new OptimisticLockingFailureException("claim");
        addMessages(claim);
        if (claim.state().isOver())
            jdbc.sql("update trade_claim_line set open_slot = null where shop_id = :shop and claim_id = :id")
                    .param("shop", claim.key().shopId())
                    .param("id", claim.key().id())
                    .update();
    }

    /** The buyer asks for other amounts of the same lines. */
    void ask(Claim claim, Map<Integer, Money> asked) {
        batches.batchUpdate("""
                update trade_claim_line set asked_fen = :amount
                where shop_id = :shop and claim_id = :claim and number = :number""", lines(claim, asked));
    }

    void refund(Claim claim, Map<Integer, Money> refunded) {
        batches.batchUpdate("""
                update trade_claim_line set refunded_fen = :amount
                where shop_id = :shop and claim_id = :claim and number = :number""", lines(claim, refunded));
    }

    /** What a claim asks for, by line. */
    Map<Integer, Money> asked(ShopKey key) {
        var asked = new TreeMap<Integer, Money>();
        jdbc.sql("""
                select number, asked_fen from trade_claim_line where shop_id = :shop and claim_id = :id
                order by shop_id, claim_id, number""").param("shop", key.shopId()).param("id", key.id()).query(row -> {
            asked.put(row.getInt("number"), Money.ofFen(row.getLong("asked_fen")));
        });
        return asked;
    }

    /**
     * What claims of an order took or ask for.
     *
     * @param except the one whose terms are being changed; 0 for none
     */
    List<Taken> taken(ShopKey order, long except) {
        return jdbc.sql("""
                select l.number, case when l.open_slot = 1 then l.asked_fen else l.refunded_fen end as fen,
                    l.open_slot is not null as still_open
                from trade_claim_line l where l.shop_id = :shop and l.order_id = :order and l.claim_id <> :except
                union all
                select 0, case when c.ended_at is null then c.freight_fen
                    when c.refunded_fen > c.goods_fen then c.refunded_fen - c.goods_fen else 0 end,
                    c.ended_at is null
                from trade_claim c where c.shop_id = :shop and c.order_id = :order and c.id <> :except""")
                .param("shop", order.shopId())
                .param("order", order.id())
                .param("except", except)
                .query((row, index) ->
                        new Taken(row.getInt("number"), Money.ofFen(row.getLong("fen")), row.getBoolean("still_open")))
                .list();
    }

    Optional<Claim> read(ShopKey key) {
        return read(jdbc.sql(SELECT + "where c.shop_id = :shop and c.id = :id")
                .param("shop", key.shopId())
                .param("id", key.id()));
    }

    Optional<Claim> ofBuyer(long person, long id) {
        return read(jdbc.sql(SELECT + "where c.buyer_person = :person and c.id = :id")
                .param("person", person)
                .param("id", id));
    }

    Optional<Claim> withPlatform(long id) {
        return read(jdbc.sql(SELECT + "where c.id = :id and c.called_at is not null")
                .param("id", id));
    }

    /** The last row has seen all lines. */
    private static Optional<Claim> read(JdbcClient.StatementSpec select) {
        var numbers = new TreeSet<Integer>();
        return select
                .query((row, index) -> {
                    numbers.add(row.getInt("number"));
                    return claim(row, List.copyOf(numbers));
                })
                .list()
                .stream()
                .reduce((one, next) -> next);
    }

    List<ClaimMessage> messages(ShopKey key) {
        return jdbc.sql("""
                select kind, by_side, by_id, by_name, at, details, evidence_key, pictures from trade_claim_message
                where shop_id = :shop and claim_id = :id order by shop_id, claim_id, id""")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(ClaimRows::message)
                .list();
    }

    Optional<ShopKey> ofRequest(long shopId, String requestKey) {
        return jdbc.sql("select id from trade_claim where shop_id = :shop and request_key = :request")
                .param("shop", shopId)
                .param("request", requestKey)
                .query(Long.class)
                .optional()
                .map(id -> new ShopKey(shopId, id));
    }

    @Override
    public boolean isAnyOn(ShopKey order) {
        return jdbc.sql("""
                select 1 from trade_claim where shop_id = :shop and order_id = :order and ended_at is null limit 1""")
                .param("shop", order.shopId())
                .param("order", order.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public Map<Integer, Money> givenBack(ShopKey order) {
        var back = new HashMap<Integer, Money>();
        jdbc.sql("""
                select number, sum(refunded_fen) as fen from trade_claim_line
                where shop_id = :shop and order_id = :order and number > 0 group by number""").param("shop", order.shopId()).param("order", order.id()).query(row -> {
            back.put(row.getInt("number"), Money.ofFen(row.getLong("fen")));
        });
        return back;
    }

    /** To go on by now, the longest first. */
    List<ShopKey> due(Instant now, int limit) {
        return jdbc.sql("""
                select shop_id, id from trade_claim where due_at <= :now order by due_at, shop_id, id limit :limit""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(ShopKey.class)
                .list();
    }

    /** Whether what was written in this form has gone out. */
    boolean isSent(String formKey) {
        return jdbc.sql("select 1 from trade_claim_message where evidence_key = :key limit 1")
                .param("key", formKey)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void addMessages(Claim claim) {
        batches.batchUpdate(
                """
                insert into trade_claim_message (shop_id, claim_id, id, kind, by_side, by_id, by_name, at, details,
                    evidence_key, pictures)
                values (:shop, :claim, :id, :kind, :side, :person, :name, :at, :details, :evidence, :pictures)""",
                claim.since().stream().map(each -> message(claim.key(), each)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource message(ShopKey claim, ClaimMessage message) {
        return new MapSqlParameterSource()
                .addValue("shop", claim.shopId())
                .addValue("claim", claim.id())
                .addValue("id", Ids.next())
                .addValue("kind", message.kind().name())
                .addValue("side", message.by().side().name())
                .addValue("person", message.by().personId())
                .addValue("name", message.by().name())
                .addValue("at", utc(message.at()))
                .addValue("details", String.join(SEPARATOR, message.details()))
                .addValue("evidence", message.evidence().key())
                .addValue("pictures", message.evidence().pictures());
    }

    private static ClaimMessage message(ResultSet row, int index) throws SQLException {
        var details = row.getString("details");
        return new ClaimMessage(
                ClaimMessage.Kind.valueOf(row.getString("kind")),
                new Hand(Side.valueOf(row.getString("by_side")), row.getLong("by_id"), row.getString("by_name")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                details.isEmpty() ? List.of() : List.of(details.split(SEPARATOR, -1)),
                new Evidence(row.getString("evidence_key"), row.getInt("pictures")));
    }

    private static SqlParameterSource[] lines(Claim claim, Map<Integer, Money> amounts) {
        return amounts.entrySet().stream()
                .map(each -> new MapSqlParameterSource()
                        .addValue("shop", claim.key().shopId())
                        .addValue("claim", claim.key().id())
                        .addValue("order", claim.order().id())
                        .addValue("number", each.getKey())
                        .addValue("amount", each.getValue().fen()))
                .toArray(SqlParameterSource[]::new);
    }

    private static MapSqlParameterSource row(Claim claim) {
        var row = claim.row();
        var terms = row.terms();
        return new MapSqlParameterSource()
                .addValue("shop", row.key().shopId())
                .addValue("id", row.key().id())
                .addValue("version", row.version())
                .addValue("order", row.orderId())
                .addValue("buyer", row.buyerPerson())
                .addValue("buyerName", row.buyerName())
                .addValue("afterSale", row.afterSale())
                .addValue("first", terms.lines().get(0))
                .addValue("goods", terms.goods().fen())
                .addValue("freight", terms.freight().fen())
                .addValue("returning", terms.returning())
                .addValue("reason", terms.reason().name())
                .addValue("description", terms.description())
                .addValue("evidence", terms.evidence().key())
                .addValue("pictures", terms.evidence().pictures())
                .addValue("state", row.state().name())
                .addValue("pile", claim.pile().name())
                .addValue("sorting", sorting(row))
                .addValue("due", utc(row.due()))
                .addValue("left", row.left() == null ? null : row.left().toSeconds())
                .addValue(
                        "calledBy",
                        row.calledBy() == null ? null : row.calledBy().name())
                .addValue("calledAt", utc(row.calledAt()))
                .addValue("rejections", row.rejections())
                .addValue("answer", row.answer())
                .addValue("returnTo", row.returnTo())
                .addValue("waybill", row.returnWaybill())
                .addValue("refunded", row.refunded().fen())
                .addValue("opened", utc(row.openedAt()))
                .addValue("ended", utc(row.endedAt()));
    }

    /** The soonest due first, with the platform the longest called, of those that are over the latest. */
    private static long sorting(Claim.Row row) {
        if (row.endedAt() != null) return -row.endedAt().toEpochMilli();
        return Objects.requireNonNull(row.due() != null ? row.due() : row.calledAt())
                .toEpochMilli();
    }

    private static Claim claim(ResultSet row, List<Integer> numbers) throws SQLException {
        var left = row.getObject("left_seconds", Long.class);
        var called = row.getString("called_side");
        var terms = new ClaimTerms(
                numbers,
                Money.ofFen(row.getLong("goods_fen")),
                Money.ofFen(row.getLong("freight_fen")),
                row.getBoolean("sends_back"),
                ClaimReason.valueOf(row.getString("reason")),
                row.getString("description"),
                new Evidence(row.getString("evidence_key"), row.getInt("pictures")));
        return new Claim(new Claim.Row(
                new ShopKey(row.getLong("shop_id"), row.getLong("id")),
                row.getLong("version"),
                row.getLong("order_id"),
                row.getLong("buyer_person"),
                row.getString("buyer_name"),
                row.getBoolean("after_sale"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                terms,
                ClaimState.valueOf(row.getString("state")),
                time(row, "due_at"),
                left == null ? null : Duration.ofSeconds(left),
                called == null ? null : Side.valueOf(called),
                time(row, "called_at"),
                row.getInt("rejections"),
                row.getString("answer"),
                row.getString("return_to"),
                row.getString("return_waybill"),
                Money.ofFen(row.getLong("refunded_fen")),
                time(row, "ended_at")));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
