package dev.sevenstar.trade;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a colleague looks for often: filters of the list of orders under a name. */
@Component
public class SavedViews {

    public static final int NAME_MAX = 30;
    public static final int MOST = 20;
    private static final int FILTERS_MAX = 600;

    /** @param filters as the address says them, without the question mark */
    public record SavedView(long id, String name, String filters) {}

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SavedView> of(long shopId, long personId) {
        return jdbc.sql("""
                select id, name, filters from trade_saved_view where shop_id = :shop and person_id = :person
                order by shop_id, person_id, id""")
                .param("shop", shopId)
                .param("person", personId)
                .query(SavedView.class)
                .list();
    }

    /**
     * Keeps filters under a name; the same name again means something else from now on.
     *
     * @throws Refused if the name is missing or too long, or there are {@link #MOST} already
     */
    @Transactional
    public void keep(long shopId, long personId, String typed, String filters) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > NAME_MAX) throw new Refused("trade.refused.view-name", NAME_MAX);
        if (filters.length() > FILTERS_MAX) throw new Refused("trade.refused.view-filters");
        var there = of(shopId, personId);
        there.stream().filter(view -> view.name().equals(name)).forEach(view -> drop(shopId, personId, view.id()));
        if (there.stream().filter(view -> !view.name().equals(name)).count() >= MOST)
            throw new Refused("trade.refused.views-full", MOST);
        jdbc.sql("""
                insert into trade_saved_view (shop_id, person_id, id, name, filters)
                values (:shop, :person, :id, :name, :filters)""")
                .param("shop", shopId)
                .param("person", personId)
                .param("id", Ids.next())
                .param("name", name)
                .param("filters", filters)
                .update();
    }

    public void drop(long shopId, long personId, long id) {
        jdbc.sql("delete from trade_saved_view where shop_id = :shop and person_id = :person and id = :id")
                .param("shop", shopId)
                .param("person", personId)
                .param("id", id)
                .update();
    }
}
