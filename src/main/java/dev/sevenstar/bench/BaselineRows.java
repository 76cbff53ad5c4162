package dev.sevenstar.bench;

import dev.sevenstar.shared.Ids;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A table of its own, made when the bench starts: no migration carries it into a market. */
@Component
@Profile("bench")
class BaselineRows {

    private static final String TEXT = "304 不锈钢外六角螺栓 M8×40";

    private final JdbcTemplate jdbc;

    BaselineRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute(
                "create table if not exists bench_row (id bigint not null primary key, text varchar(200) not null)");
    }

    @Transactional
    public void add(int count) {
        jdbc.batchUpdate(
                "insert into bench_row (id, text) values (?, ?)",
                Stream.generate(() -> new Object[] {Ids.next(), TEXT})
                        .limit(count)
                        .toList());
    }
}
