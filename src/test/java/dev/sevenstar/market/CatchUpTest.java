package dev.sevenstar.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@Tag("database")
class CatchUpTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    World world;

    @Autowired
    ListingSearch search;

    @Autowired
    SearchOutbox outbox;

    @Autowired
    CatchUp catchUp;

    @Autowired
    TransactionTemplate transaction;

    Goods goods;
    String word;

    @BeforeEach
    void open() {
        goods = Goods.in(house);
        word = Ids.text(Ids.next());
    }

    @Test
    void what_is_published_is_found_and_what_is_withdrawn_is_not() {
        var shop = world.boltFactory().shop();
        var key = goods.online(shop, goods.bolts("不锈钢螺栓 " + word));
        assertThat(found()).isEmpty();
        goods.catchUp();
        assertThat(found()).containsExactly(key.id());
        goods.withdraw(key);
        goods.catchUp();
        assertThat(found()).isEmpty();
    }

    @Test
    void a_change_that_commits_late_under_an_earlier_id_is_not_lost() {
        var shop = world.boltFactory().shop();
        transaction.executeWithoutResult(late -> {
            var key = goods.online(shop, goods.bolts("不锈钢螺栓 " + word));
            assertThat(key).isNotNull();
            otherThread(goods::catchUp);
        });
        goods.catchUp();
        assertThat(found()).hasSize(1);
    }

    @Test
    void what_is_rolled_back_is_never_seen() {
        var shop = world.boltFactory().shop();
        transaction.executeWithoutResult(status -> {
            goods.online(shop, goods.bolts("不锈钢螺栓 " + word));
            status.setRollbackOnly();
        });
        goods.catchUp();
        assertThat(found()).isEmpty();
    }

    @Test
    void a_build_that_is_given_up_leaves_the_old_index_and_is_begun_anew() {
        var key = goods.online(world.boltFactory().shop(), goods.bolts("不锈钢螺栓 " + word));
        goods.catchUp();
        catchUp.wantRebuild();
        catchUp.run(() -> true);
        catchUp.keep();
        assertThat(found()).containsExactly(key.id());
        assertThat(catchUp.rebuilt()).isPresent();
        goods.catchUp();
        assertThat(found()).containsExactly(key.id());
        assertThat(catchUp.rebuilt()).isEmpty();
    }

    @Test
    void the_outbox_forgets_what_is_old() {
        outbox.add(1, 2);
        assertThat(outbox.after(0, 1)).isNotEmpty();
        outbox.forget(Ids.next());
        assertThat(outbox.after(0, 1)).isEmpty();
    }

    @Test
    void the_database_keeps_its_name() {
        assertThat(outbox.origin()).isEqualTo(outbox.origin()).isNotBlank();
    }

    private List<Long> found() {
        return search.find(ListingQuery.text(word)).cards().stream()
                .map(Card::listingId)
                .toList();
    }

    private static void otherThread(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
