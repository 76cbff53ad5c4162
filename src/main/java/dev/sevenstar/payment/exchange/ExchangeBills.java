package dev.sevenstar.payment.exchange;

import dev.sevenstar.payment.exchange.BillState.Pile;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All bills of exchange, as they are read. */
@Component
public class ExchangeBills {

    /**
     * A bill on a list.
     *
     * @param payOn its day, or the next on which banks work
     */
    public record Listed(ExchangeBill bill, LocalDate payOn, String note) {}

    /** How many, and what they are worth. */
    public record Sum(int bills, Money amount) {

        static final Sum NONE = new Sum(0, Money.ZERO);
    }

    /** The piles that somebody has to do something about; each is a part of one index. */
    private static final List<Pile> WAITING = List.of(Pile.COMING, Pile.HELD, Pile.PRESENTED, Pile.TROUBLE);

    /** Where a page of a shop's list begins. */
    public record Cursor(LocalDate payOn, long id) {

        private static final String FORM = "\\d{4}-\\d{2}-\\d{2}_[0-9a-z]{1,13}";

        public static @Nullable Cursor parse(@Nullable String typed) {
            if (typed == null || !typed.matches(FORM)) return null;
            var cut = typed.indexOf('_');
            try {
                return new Cursor(
                        LocalDate.parse(typed.substring(0, cut)), Long.parseLong(typed.substring(cut + 1), 36));
            } catch (RuntimeException noCursor) {
                return null;
            }
        }

        @Override
        public String toString() {
            return payOn + "_" + Long.toString(id, 36);
        }
    }

    private static final String SELECT = "select " + ExchangeRows.COLUMNS + ", b.pay_on, b.note from exchange_bill b ";

    private final JdbcClient jdbc;

    ExchangeBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if the shop has no such bill */
    public Listed get(ShopKey key) {
        return jdbc.sql(SELECT + "where b.shop_id = :shop and b.id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(ExchangeBills::listed)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound if this buyer offered no such bill to anybody */
    public Listed ofBuyer(long person, String number) {
        return jdbc.sql(SELECT + "where b.buyer_person = :person and b.id = :id")
                .param("person", person)
                .param("id", Ids.parse(number))
                .query(ExchangeBills::listed)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What a buyer offered, the newest first. */
    public Slice<Listed> ofBuyer(long person, long before, int limit) {
        var read = jdbc.sql(SELECT + """
                where b.buyer_person = :person and b.id < :before
                order by b.buyer_person desc, b.id desc limit :limit""")
                .param("person", person)
                .param("before", before)
                .param("limit", limit + 1)
                .query(ExchangeBills::listed)
                .list();
        return Slice.of(read, limit, last -> Long.toString(last.bill().key().id(), 36));
    }

    /**
     * A pile of a shop by the days on which they are paid; what is done with the latest first.
     *
     * @param search beginning of a number, or a part of the drawer's name; empty for all
     */
    public Slice<Listed> ofShop(long shopId, Pile pile, String search, @Nullable Cursor after, int limit) {
        var params = new HashMap<String, Object>(Map.of("shop", shopId, "pile", pile.name(), "limit", limit + 1));
        var down = pile == Pile.MONEY || pile == Pile.BACK ? " desc" : "";
        var sql = new StringBuilder(SELECT).append("where b.shop_id = :shop and b.pile = :pile");
        if (!search.isEmpty()) {
            sql.append(" and (b.paper like :paper or b.drawer like :drawer)");
            params.put("paper", search + "%");
            params.put("drawer", "%" + search + "%");
        }
        if (after != null) {
            var side = down.isEmpty() ? ">" : "<";
            sql.append(" and b.pay_on %1$s= :on and (b.pay_on %1$s :on or b.id %1$s :id)".formatted(side));
            params.put("on", after.payOn());
            params.put("id", after.id());
        }
        sql.append(" order by b.shop_id%1$s, b.pile%1$s, b.pay_on%1$s, b.id%1$s limit :limit".formatted(down));
        var read = jdbc.sql(sql.toString())
                .params(params)
                .query(ExchangeBills::listed)
                .list();
        return Slice.of(
                read, limit, last -> new Cursor(last.payOn(), last.bill().key().id()).toString());
    }

    /** What lies on each pile that somebody still works on. */
    public Map<Pile, Sum> sums(long shopId) {
        var sums = new EnumMap<Pile, Sum>(Pile.class);
        for (var pile : Pile.values()) sums.put(pile, Sum.NONE);
        jdbc.sql(WAITING.stream().map("""
                select '%1$s' as pile, count(*) as bills, cast(coalesce(sum(amount_fen), 0) as bigint) as amount_fen
                from exchange_bill where shop_id = :shop and pile = '%1$s'
                """::formatted).collect(Collectors.joining("union all\n")))
                .param("shop", shopId)
                .query((row, index) -> sums.put(
                        Pile.valueOf(row.getString("pile")),
                        new Sum(row.getInt("bills"), Money.ofFen(row.getLong("amount_fen")))))
                .list();
        return sums;
    }

    /** What is in a shop's hands and is paid on these days, both included; the earliest first. */
    public List<Listed> maturing(long shopId, LocalDate from, LocalDate until, int most) {
        return jdbc.sql(SELECT + """
                where b.shop_id = :shop and b.pile in ('HELD', 'PRESENTED') and b.pay_on between :from and :until
                order by b.pay_on, b.id limit :most""")
                .param("shop", shopId)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query(ExchangeBills::listed)
                .list();
    }

    /** What became of a bill, in the order it happened. */
    public List<Deed> deeds(ShopKey bill) {
        return jdbc.sql("""
                select state, at, by_name, note from exchange_step where shop_id = :shop and bill_id = :bill order by at""")
                .param("shop", bill.shopId())
                .param("bill", bill.id())
                .query((row, index) -> new Deed(
                        BillState.valueOf(row.getString("state")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("note")))
                .list();
    }

    /** What a bill pays. */
    public List<Target> targets(ShopKey bill) {
        return jdbc.sql("""
                select kind, target_id, amount_fen from exchange_target where shop_id = :shop and bill_id = :bill
                order by position""")
                .param("shop", bill.shopId())
                .param("bill", bill.id())
                .query(ExchangeRows::target)
                .list();
    }

    private static Listed listed(ResultSet row, int index) throws SQLException {
        return new Listed(
                ExchangeRows.bill(row, index), row.getObject("pay_on", LocalDate.class), row.getString("note"));
    }
}
