package dev.sevenstar.logistics;

import dev.sevenstar.shared.web.StartStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A new shop says what transport costs. */
@Component
class FirstFreightTemplate implements StartStep {

    private final JdbcClient jdbc;

    FirstFreightTemplate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String key() {
        return "logistics.start.freight";
    }

    @Override
    public String href() {
        return "/workbench/freight-templates";
    }

    @Override
    public String right() {
        return "listing";
    }

    @Override
    public boolean isDone(long shopId) {
        return jdbc.sql("select 1 from freight_template where shop_id = :shop limit 1")
                .param("shop", shopId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
