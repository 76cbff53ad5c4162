package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.faults.KillLoop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The packaged house is killed while people order, pay, send, receive and give back; {@code bin/test kill} runs it. */
@EnabledIfSystemProperty(named = "kill.times", matches = "\\d+")
class KillLoopTest {

    @Test
    void whatever_was_acknowledged_is_there_once_and_whole() throws Exception {
        var times = Integer.getInteger("kill.times", 50);
        var seed = Long.getLong("kill.seed", System.nanoTime());
        var jar = Path.of(System.getProperty("kill.jar"));
        assertThat(KillLoop.kill(jar, times, System.getProperty("kill.database", "h2"), true, seed))
                .isTrue();
    }
}
