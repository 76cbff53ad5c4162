package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Aggregates;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.query.Param;

/** The shop's quick replies; a handful, so they are read whole. */
public interface QuickReplies extends Aggregates<QuickReply, ShopKey> {

    int MOST = 50;

    @Query("select * from quick_reply where shop_id = :shop order by shop_id, id limit " + MOST)
    List<QuickReply> of(@Param("shop") long shop);
}
