package dev.sevenstar.logistics;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ship-from addresses of the shops. */
@Component
public class ShipFromAddresses {

    public static final int PER_SHOP_MAX = 20;

    private static final String SELECT =
            "select shop_id, id, version, contact, phone, region_code, street, takes_returns from ship_from_address ";

    private final JdbcClient jdbc;

    ShipFromAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a shop, in the order they were made. */
    public List<ShipFromAddress> of(long shopId) {
        return jdbc.sql(SELECT + "where shop_id = :shop order by shop_id, id")
                .param("shop", shopId)
                .query(ShipFromAddress.class)
                .list();
    }

    public Optional<ShipFromAddress> find(ShopKey key) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(ShipFromAddress.class)
                .optional();
    }

    /** Where goods go back to: the one that takes returns, else the first; empty for a shop without any. */
    public Optional<ShipFromAddress> forReturns(long shopId) {
        var all = of(shopId);
        return all.stream().filter(ShipFromAddress::takesReturns).findFirst().or(() -> all.stream()
                .findFirst());
    }

    public ShipFromAddress get(ShopKey key) {
        return find(key).orElseThrow(NotFound::new);
    }

    @Transactional
    public ShipFromAddress add(long shopId, String contact, String phone, String regionCode, String street) {
        return add(shopId, contact, phone, regionCode, street, false);
    }

    /** @throws Refused if the shop has as many as it may */
    @Transactional
    public ShipFromAddress add(
            long shopId, String contact, String phone, String regionCode, String street, boolean takesReturns) {
        if (of(shopId).size() >= PER_SHOP_MAX) throw new Refused("logistics.refused.many-addresses", PER_SHOP_MAX);
        var key = ShopKey.next(shopId);
        if (takesReturns) noneTakesReturns(shopId);
        jdbc.sql("""
                insert into ship_from_address (shop_id, id, version, contact, phone, region_code, street, takes_returns)
                values (:shop, :id, 0, :contact, :phone, :region, :street, :returns)""")
                .param("shop", shopId)
                .param("id", key.id())
                .param("contact", contact)
                .param("phone", phone)
                .param("region", regionCode)
                .param("street", street)
                .param("returns", takesReturns)
                .update();
        return new ShipFromAddress(shopId, key.id(), 0, contact, phone, regionCode, street, takesReturns);
    }

    @Transactional
    public void change(ShipFromAddress address) {
        if (address.takesReturns()) noneTakesReturns(address.shopId());
        var changed = jdbc.sql("""
                update ship_from_address set version = version + 1, contact = :contact, phone = :phone,
                       region_code = :region, street = :street, takes_returns = :returns
                where shop_id = :shop and id = :id and version = :version""")
                .param("contact", address.contact())
                .param("phone", address.phone())
                .param("region", address.regionCode())
                .param("street", address.street())
                .param("returns", address.takesReturns())
                .param("shop", address.shopId())
                .param("id", address.id())
                .param("version", address.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("ship-from address");
    }

    @Transactional
    public void remove(ShopKey key) {
        jdbc.sql("delete from ship_from_address where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    private void noneTakesReturns(long shopId) {
        jdbc.sql("update ship_from_address set takes_returns = false where shop_id = :shop and takes_returns = true")
                .param("shop", shopId)
                .update();
    }
}
