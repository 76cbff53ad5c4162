package dev.sevenstar.trade;

import dev.sevenstar.campaign.groupbuy.GroupBuys;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The orders of a group-buy: each counts in it for as long as its pieces are paid for. */
@Component
class GroupParts {

    /** What an order counts for. */
    private record Part(long groupBuyId, int pieces) {}

    private final JdbcClient jdbc;
    private final GroupBuys groups;

    GroupParts(JdbcClient jdbc, GroupBuys groups) {
        this.jdbc = jdbc;
        this.groups = groups;
    }

    void join(ShopKey order, long groupBuy) {
        jdbc.sql("""
                insert into trade_group_part (shop_id, order_id, group_buy_id, pieces)
                values (:shop, :order, :group, 0)""")
                .param("shop", order.shopId())
                .param("order", order.id())
                .param("group", groupBuy)
                .update();
    }

    /** The group-buy counts what of the order is paid for by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Order order) {
        var key = order.key();
        var part = find(key).orElseThrow();
        var pieces = order.paidPieces();
        if (pieces == part.pieces()) return;
        jdbc.sql("update trade_group_part set pieces = :pieces where shop_id = :shop and order_id = :order")
                .param("pieces", pieces)
                .param("shop", key.shopId())
                .param("order", key.id())
                .update();
        var orders = Integer.signum(pieces) - Integer.signum(part.pieces());
        groups.count(new ShopKey(key.shopId(), part.groupBuyId()), pieces - part.pieces(), orders);
    }

    private Optional<Part> find(ShopKey order) {
        return jdbc.sql("select group_buy_id, pieces from trade_group_part where shop_id = :shop and order_id = :order")
                .param("shop", order.shopId())
                .param("order", order.id())
                .query(Part.class)
                .optional();
    }

    /** Orders to which nothing was done yet, after this one. */
    List<ShopKey> unsettled(ShopKey groupBuy, long after, int most) {
        return jdbc.sql("""
                select shop_id, order_id as id from trade_group_part
                where shop_id = :shop and group_buy_id = :group and order_id > :after and settled_at is null
                order by shop_id, group_buy_id, order_id limit :most""")
                .param("shop", groupBuy.shopId())
                .param("group", groupBuy.id())
                .param("after", after)
                .param("most", most)
                .query(ShopKey.class)
                .list();
    }

    /** @return false if it was done before */
    boolean settle(ShopKey order, Instant now) {
        return jdbc.sql("""
                update trade_group_part set settled_at = :now
                where shop_id = :shop and order_id = :order and settled_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("shop", order.shopId())
                        .param("order", order.id())
                        .update()
                == 1;
    }
}
