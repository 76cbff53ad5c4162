package dev.sevenstar.trade;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The address books of buyers. One address of each is preferred: checkout begins with it. */
@Component("tradeAddresses")
public class Addresses {

    /** ◇ For each person. */
    public static final int MOST = 20;

    private static final String SELECT = """
            select id, version, receiver_name, receiver_phone, region_code, street, preferred
            from trade_address where person_id = :person""";

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were written. */
    public List<Address> of(long person) {
        return jdbc.sql(SELECT + " order by person_id, id")
                .param("person", person)
                .query(Addresses::address)
                .list();
    }

    public Optional<Address> find(long person, long id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("person", person)
                .param("id", id)
                .query(Addresses::address)
                .optional();
    }

    /** @throws NotFound if it is none of this person's */
    public Address get(long person, long id) {
        return find(person, id).orElseThrow(NotFound::new);
    }

    /**
     * The first one is preferred whether it is asked for or not.
     *
     * @throws Refused if there are too many
     */
    @Transactional
    public long add(long person, Receiver receiver, boolean preferred) {
        var there = of(person).size();
        if (there >= MOST) throw new Refused("trade.refused.many-addresses", MOST);
        var id = Ids.next();
        jdbc.sql("""
                insert into trade_address (person_id, id, version, receiver_name, receiver_phone, region_code, street, preferred)
                values (:person, :id, 0, :name, :phone, :region, :street, false)""")
                .param("person", person)
                .param("id", id)
                .param("name", receiver.name())
                .param("phone", receiver.phone())
                .param("region", receiver.regionCode())
                .param("street", receiver.street())
                .update();
        if (preferred || there == 0) prefer(person, id);
        return id;
    }

    /** @throws OptimisticLockingFailureException if it was changed since this version */
    @Transactional
    public void change(long person, long id, long version, Receiver receiver, boolean preferred) {
        var changed = jdbc.sql("""
                update trade_address set version = version + 1, receiver_name = :name, receiver_phone = :phone,
                    region_code = :region, street = :street
                where person_id = :person and id = :id and version = :version""")
                .param("name", receiver.name())
                .param("phone", receiver.phone())
                .param("region", receiver.regionCode())
                .param("street", receiver.street())
                .param("person", person)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("address");
        if (preferred) prefer(person, id);
    }

    @Transactional
    public void remove(long person, long id) {
        var gone = get(person, id);
        jdbc.sql("delete from trade_address where person_id = :person and id = :id")
                .param("person", person)
                .param("id", id)
                .update();
        if (gone.preferred()) of(person).stream().findFirst().ifPresent(next -> prefer(person, next.id()));
    }

    private void prefer(long person, long id) {
        jdbc.sql("update trade_address set preferred = (id = :id) where person_id = :person")
                .param("id", id)
                .param("person", person)
                .update();
    }

    private static Address address(ResultSet row, int index) throws SQLException {
        return new Address(
                row.getLong("id"),
                row.getLong("version"),
                new Receiver(
                        row.getString("receiver_name"),
                        row.getString("receiver_phone"),
                        row.getString("region_code"),
                        row.getString("street")),
                row.getBoolean("preferred"));
    }
}
