package dev.sevenstar.privacy;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.ShopClosure;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.privacy.DataSubject;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** When the days of grace are over: erases, writes the number into the register, and says that it is done. */
@Component
class EraseDue {

    private static final Logger LOG = LoggerFactory.getLogger(EraseDue.class);

    private final Erasures erasures;
    private final Erase erase;
    private final ErasedRegister register;
    private final Shops shops;
    private final ShopClosure closure;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    EraseDue(
            Erasures erasures,
            Erase erase,
            ErasedRegister register,
            Shops shops,
            ShopClosure closure,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.erasures = erasures;
        this.erase = erase;
        this.register = register;
        this.shops = shops;
        this.closure = closure;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(long id) {
        erasures.find(id).filter(erasure -> !erasure.isDone()).ifPresent(this::run);
    }

    private void run(Erasure erasure) {
        var subject = erasure.subject();
        if (subject == DataSubject.SHOP) takeOffSale(erasure.subjectId());
        erase.run(subject, erasure.subjectId());
        register.add(subject, erasure.subjectId(), clock.instant());
        transaction.executeWithoutResult(status -> {
            erasures.done(erasure.id());
            audit.recordBy(null, 0, "privacy.erased", subject.key(), Ids.text(erasure.subjectId()), null, null);
        });
    }

    /** A shop out of a backup from before it closed is open again. */
    private void takeOffSale(long shopId) {
        shops.findById(shopId).filter(Shop::isOpen).ifPresent(shop -> closure.announce(shop.id(), clock.instant()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        var again = transaction.execute(status -> erasures.promiseAgain(register.entries()));
        if (again != null && again > 0) LOG.info("{} erasures of the register are run again", again);
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<Erasures.Due> eraseTask(EraseDue due) {
            return Tasks.oneTime(Erasures.TASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> due.run(instance.getData().id()));
        }
    }
}
