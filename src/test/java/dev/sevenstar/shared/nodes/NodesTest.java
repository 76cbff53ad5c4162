package dev.sevenstar.shared.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@Tag("database")
class NodesTest {

    @Autowired
    Nodes nodes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ConfigurableApplicationContext house;

    final String topic = Ids.text(Ids.next());
    final List<String> heard = new CopyOnWriteArrayList<>();
    final ApplicationListener<PayloadApplicationEvent<Told>> ear = ApplicationListener.forPayload(this::hear);

    @BeforeEach
    void listen() {
        house.addApplicationListener(ear);
    }

    @AfterEach
    void stopListening() {
        house.removeApplicationListener(ear);
    }

    private void hear(Told told) {
        if (told.topic().equals(topic)) heard.add(told.word());
    }

    @Test
    void a_word_is_heard_after_the_commit_in_its_order_and_once() {
        transaction.executeWithoutResult(status -> {
            nodes.tell(topic, "first");
            nodes.tell(topic, "second");
            nodes.tell(topic, "first");
            assertThat(heard).isEmpty();
        });
        assertThat(heard).containsExactly("first", "second");
    }

    @Test
    void what_is_rolled_back_is_never_heard() {
        transaction.executeWithoutResult(status -> {
            nodes.tell(topic, "never");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> nodes.tell(topic, "then"));
        assertThat(heard).containsExactly("then");
    }

    @Test
    void without_a_transaction_it_is_heard_at_once() {
        nodes.tell(topic, "now");
        assertThat(heard).containsExactly("now");
    }
}
