package dev.sevenstar.market;

import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.nodes.NodeName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The indexes of the other nodes: each writes down how its own stands, and reads there what it shall do. */
@Component
class SearchNodes {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** @param rebuilt how many listings a rebuild has written; null when none is going on */
    record Row(
            String name,
            int listings,
            long bytes,
            long position,
            @Nullable Integer rebuilt,
            boolean rebuildWanted,
            Instant seenAt) {}

    private final CatchUp catchUp;
    private final ListingIndex index;
    private final JdbcClient jdbc;
    private final String name;
    private final Clock clock;

    SearchNodes(CatchUp catchUp, ListingIndex index, JdbcClient jdbc, NodeName name, Clock clock) {
        this.catchUp = catchUp;
        this.index = index;
        this.jdbc = jdbc;
        this.name = name.toString();
        this.clock = clock;
    }

    /** Writes down how this one stands, and has it built anew if somebody asked for it on another node. */
    @Transactional
    void beat() {
        if (takeWish()) catchUp.wantRebuild();
        if (write("""
                update market_search_node
                set listings = :listings, bytes = :bytes, position = :position, rebuilt = :rebuilt, seen_at = :at
                where name = :name""") > 0) return;
        write("""
                insert into market_search_node (name, listings, bytes, position, rebuilt, rebuild_wanted, seen_at)
                values (:name, :listings, :bytes, :position, :rebuilt, false, :at)""");
    }

    private boolean takeWish() {
        return jdbc.sql("update market_search_node set rebuild_wanted = false where name = :name and rebuild_wanted")
                        .param("name", name)
                        .update()
                > 0;
    }

    private int write(String sql) {
        return jdbc.sql(sql)
                .param("name", name)
                .param("listings", index.size())
                .param("bytes", index.bytes())
                .param("position", catchUp.position())
                .param("rebuilt", catchUp.rebuilt().orElse(null))
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }

    void wantRebuildOfOthers() {
        jdbc.sql("update market_search_node set rebuild_wanted = true where name <> :name")
                .param("name", name)
                .update();
    }

    List<Row> others() {
        return jdbc.sql("""
                select name, listings, bytes, position, rebuilt, rebuild_wanted, seen_at from market_search_node
                where name <> :name order by name limit 100""").param("name", name).query(Row.class).list();
    }

    /** A node that has been silent for long is none any more. */
    int forgetSilent() {
        return jdbc.sql("delete from market_search_node where seen_at < :before")
                .param("before", clock.instant().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .update();
    }
}
