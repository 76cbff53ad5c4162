package dev.sevenstar.identity.standing;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Actor;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff record what a shop is recognised as, end it early, and take the end back. */
@Component
public class Recognise {

    private final Recognitions recognitions;
    private final Shops shops;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Recognise(Recognitions recognitions, Shops shops, JdbcClient jdbc, Audit audit, Clock clock) {
        this.recognitions = recognitions;
        this.shops = shops;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused if the shop is recognised as the same on one of these days already */
    @Transactional
    public Recognition give(long shopId, RecognitionKind kind, Term term, String note, Actor by) {
        var shop = hold(shopId);
        refuseOverlap(shopId, kind, term, 0);
        var given = recognitions.save(Recognition.of(shopId, kind, term, note, by, Times.now(clock)));
        audit.recordBy(by, shopId, "identity.recognition-given", "shop", told(shop, term), null, kind.key());
        return given;
    }

    /**
     * @param lastDay on which it still holds; before its first day it never did
     * @throws Refused if it ends no later anyway
     */
    @Transactional
    public void end(ShopKey key, LocalDate lastDay, String why) {
        var shop = hold(key.shopId());
        var ended = recognitions.change(key, each -> each.end(lastDay, why));
        audit.record(
                key.shopId(),
                "identity.recognition-ended",
                "shop",
                told(shop, ended.term()),
                ended.kind().key(),
                why);
    }

    /** @throws Refused if it was not ended, or something else was recorded for its days meanwhile */
    @Transactional
    public void resume(ShopKey key) {
        var shop = hold(key.shopId());
        var before = recognitions.get(key);
        refuseOverlap(key.shopId(), before.kind(), before.agreed(), key.id());
        var resumed = recognitions.change(key, Recognition::resume);
        audit.record(
                key.shopId(),
                "identity.recognition-resumed",
                "shop",
                told(shop, resumed.term()),
                null,
                resumed.kind().key());
    }

    /** Takes the shop until the transaction ends, so that two terms recorded at once see each other. */
    private Shop hold(long shopId) {
        var held = jdbc.sql("select id from shop where id = :shop for update")
                .param("shop", shopId)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return shops.get(held);
    }

    private void refuseOverlap(long shopId, RecognitionKind kind, Term term, long except) {
        jdbc.sql("""
                select from_day, until_day from shop_recognition
                where shop_id = :shop and kind = :kind and id <> :except
                    and from_day <= :until and until_day >= :from and until_day >= from_day
                order by id limit 1""")
                .param("shop", shopId)
                .param("kind", kind.name())
                .param("except", except)
                .param("from", term.from())
                .param("until", term.until())
                .query((row, n) -> new Term(
                        row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)))
                .optional()
                .ifPresent(other -> {
                    throw new Refused("identity.refused.term-overlaps", other.from(), other.until());
                });
    }

    private static String told(Shop shop, Term term) {
        return shop.name() + " " + term.from() + " – " + term.until();
    }
}
