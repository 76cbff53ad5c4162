package dev.sevenstar.identity;

import dev.sevenstar.shared.Aggregates;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.query.Param;

public interface Shops extends Aggregates<Shop, Long> {

    /** The numbers of the shops that are open, in their order after this one. */
    @Query("select id from shop where id > :after and closed_at is null order by id limit :most")
    List<Long> openAfter(@Param("after") long after, @Param("most") int most);
}
