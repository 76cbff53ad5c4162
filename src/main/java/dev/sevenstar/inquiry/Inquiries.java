package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Aggregates;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.query.Param;
import org.springframework.transaction.annotation.Transactional;

/** All inquiries. Changes to one wait for each other, so that two colleagues' answers are both kept. */
public interface Inquiries extends Aggregates<Inquiry, ShopKey> {

    @Override
    @Transactional
    default Inquiry change(ShopKey key, Consumer<Inquiry> change) {
        if (hold(key.shopId(), key.id()).isEmpty()) throw new NotFound();
        return Aggregates.super.change(key, change);
    }

    /** As the shop sees it: what a visitor has not confirmed is not there. */
    default Inquiry shown(ShopKey key) {
        return findById(key).filter(i -> i.state() != InquiryState.UNVERIFIED).orElseThrow(NotFound::new);
    }

    /** A change that the shop makes. */
    @Transactional
    default Inquiry handle(ShopKey key, Consumer<Inquiry> change) {
        return change(key, inquiry -> {
            if (inquiry.state() == InquiryState.UNVERIFIED) throw new NotFound();
            change.accept(inquiry);
        });
    }

    /** Takes the row until the transaction ends. */
    @Query("select id from inquiry where shop_id = :shop and id = :id for update")
    Optional<Long> hold(@Param("shop") long shop, @Param("id") long id);

    /** The inquiry that a buyer goes on with when asking about the same listing again. */
    @Query("""
            select id from inquiry
            where shop_id = :shop and buyer_key = :buyer and listing_id = :listing
            and pile = 'LIVE' and asked_at >= :since
            order by shop_id desc, buyer_key desc, activity desc limit 1""")
    Optional<Long> joinable(
            @Param("shop") long shop,
            @Param("buyer") String buyer,
            @Param("listing") long listing,
            @Param("since") Instant since);

    @Query("select inquiry_id from inquiry_message where shop_id = :shop and request_key = :request")
    Optional<Long> ofRequest(@Param("shop") long shop, @Param("request") String request);

    /** The shop of a person's own inquiry. */
    @Query("select shop_id from inquiry where buyer_person = :person and id = :id")
    Optional<Long> shopOf(@Param("person") long person, @Param("id") long id);
}
