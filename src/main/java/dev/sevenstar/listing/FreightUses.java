package dev.sevenstar.listing;

import dev.sevenstar.logistics.TemplateUses;
import dev.sevenstar.shared.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which listings name a freight template, in what is published or in what is being written. */
@Component
class FreightUses implements TemplateUses {

    private record Row(long id, String title) {}

    private final JdbcClient jdbc;

    FreightUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(long shopId, long templateId, int limit) {
        var revisions = jdbc.sql("""
                select l.id, l.title from listing_revision r
                    join listing l on l.shop_id = r.shop_id and l.id = r.listing_id
                        and (r.number = l.working_number or r.number = l.published_number)
                where r.shop_id = :shop and r.freight_template_id = :template and l.state <> 'DELETED'
                order by r.shop_id desc, r.freight_template_id desc, r.listing_id desc limit :limit""")
                .param("shop", shopId)
                .param("template", templateId)
                .param("limit", 2 * limit)
                .query(Row.class)
                .list();
        return revisions.stream()
                .distinct()
                .limit(limit)
                .map(row -> new Use(row.title(), "/workbench/listings/" + Ids.text(row.id()) + "/steps/logistics"))
                .toList();
    }
}
