package dev.sevenstar.market;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets a node be ready when its search index is: one that began with an empty folder would show an empty market. For
 * some time only, as a market whose search still fills is better than none.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class AwaitIndex implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitIndex.class);

    private final KeepCatchingUp catchingUp;
    private final IndexSettings settings;

    AwaitIndex(KeepCatchingUp catchingUp, IndexSettings settings) {
        this.catchingUp = catchingUp;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (!catchingUp.awaitCaughtUp(settings.awaited()))
            LOG.warn(
                    "ready before the search index is: it had no more than {} (SEVENSTAR_INDEX_AWAITED)",
                    settings.awaited());
    }
}
