package dev.sevenstar.listing;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The revisions of all listings. A published one is never written again. */
@Component
class Revisions {

    private static final String SELECT = """
            select number, saves, content, misfits, stock_base, author_name, at from listing_revision
            where shop_id = :shop and listing_id = :listing and number = :number""";

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Revision get(ShopKey key, int number) {
        return find(key, number).orElseThrow(NotFound::new);
    }

    Optional<Revision> find(ShopKey key, int number) {
        return jdbc.sql(SELECT)
                .param("shop", key.shopId())
                .param("listing", key.id())
                .param("number", number)
                .query(Revisions::map)
                .optional();
    }

    void add(
            ShopKey key,
            int number,
            ListingContent content,
            Map<String, Integer> stockBase,
            Author author,
            Instant at) {
        jdbc.sql("""
                insert into listing_revision (shop_id, listing_id, number, saves, content, misfits, stock_base, freight_template_id, author_id, author_name, at)
                values (:shop, :listing, :number, 0, :content, :misfits, :base, :freight, :author, :name, :at)""")
                .param("shop", key.shopId())
                .param("listing", key.id())
                .param("number", number)
                .param("content", ContentJson.write(content))
                .param("misfits", ContentJson.write(Misfits.NONE))
                .param("base", ContentJson.write(stockBase))
                .param("freight", freightTemplate(content))
                .param("author", author.personId())
                .param("name", author.name())
                .param("at", time(at))
                .update();
    }

    /** @throws OptimisticLockingFailureException if somebody else saved after it was read */
    void write(ShopKey key, Revision read, ListingContent content, Misfits misfits, Author author, Instant at) {
        var written = jdbc.sql("""
                update listing_revision set saves = saves + 1, content = :content, misfits = :misfits,
                       freight_template_id = :freight, author_id = :author, author_name = :name, at = :at
                where shop_id = :shop and listing_id = :listing and number = :number and saves = :saves""")
                .param("content", ContentJson.write(content))
                .param("misfits", ContentJson.write(misfits))
                .param("freight", freightTemplate(content))
                .param("author", author.personId())
                .param("name", author.name())
                .param("at", time(at))
                .param("shop", key.shopId())
                .param("listing", key.id())
                .param("number", read.number())
                .param("saves", read.saves())
                .update();
        if (written == 0) throw new OptimisticLockingFailureException("revision " + read.number());
    }

    void remove(ShopKey key, int number) {
        jdbc.sql("delete from listing_revision where shop_id = :shop and listing_id = :listing and number = :number")
                .param("shop", key.shopId())
                .param("listing", key.id())
                .param("number", number)
                .update();
    }

    private static @Nullable Long freightTemplate(ListingContent content) {
        var freight = content.delivery().freight();
        return freight == null || freight.kind() != FreightKind.TEMPLATE ? null : freight.templateId();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Revision map(ResultSet row, int index) throws SQLException {
        return new Revision(
                row.getInt("number"),
                row.getLong("saves"),
                ContentJson.content(row.getString("content")),
                ContentJson.misfits(row.getString("misfits")),
                ContentJson.stock(row.getString("stock_base")),
                row.getString("author_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
