package dev.sevenstar.media;

import dev.sevenstar.shared.web.StartStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A new shop brings its first pictures. */
@Component
class FirstPictures implements StartStep {

    private static final int ENOUGH = 3;

    private final JdbcClient jdbc;

    FirstPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return "media.start.pictures";
    }

    @Override
    public String href() {
        return "/workbench/pictures";
    }

    @Override
    public String right() {
        return "listing";
    }

    @Override
    public boolean isDone(long shopId) {
        return jdbc.sql("select count(*) from (select 1 from picture where shop_id = :shop limit :enough) few")
                        .param("shop", shopId)
                        .param("enough", ENOUGH)
                        .query(Integer.class)
                        .single()
                == ENOUGH;
    }
}
