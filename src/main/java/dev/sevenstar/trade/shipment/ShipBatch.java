package dev.sevenstar.trade.shipment;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.trade.ShipOrder;
import dev.sevenstar.trade.shipment.BatchRow.State;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ships the rows of a batch one by one, each with its mark, so that a job that runs again goes on where it stood. */
@Component
class ShipBatch {

    static final TaskDescriptor<ShopKey> TASK = TaskDescriptor.of("trade-ship-batch", ShopKey.class);

    private final ShipmentBatches batches;
    private final ShipOrder ship;
    private final MessageSource messages;
    private final TransactionOperations transaction;

    ShipBatch(ShipmentBatches batches, ShipOrder ship, MessageSource messages, TransactionOperations transaction) {
        this.batches = batches;
        this.ship = ship;
        this.messages = messages;
        this.transaction = transaction;
    }

    void run(ShopKey key) {
        var batch = batches.get(key);
        for (var row : batch.rows()) if (row.state() == State.READY) ship(batch, row);
        batches.done(key);
    }

    private void ship(ShipmentBatch batch, BatchRow row) {
        try {
            transaction.executeWithoutResult(status -> {
                var waybill = Waybill.of(CarrierCode.valueOf(row.carrier()), row.carrierName(), row.waybill());
                ship.shipRest(new ShopKey(batch.key().shopId(), row.orderId()), waybill, batch.by());
                batches.mark(batch.key(), row.number(), State.SENT, "", List.of());
            });
        } catch (Refused refused) {
            batches.mark(
                    batch.key(), row.number(), State.REFUSED, refused.key(), ShipmentSheet.details(refused, messages));
        } catch (NotFound gone) {
            batches.mark(batch.key(), row.number(), State.REFUSED, "trade.refused.sheet-order", List.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<ShopKey> shipBatchTask(ShipBatch ship) {
            return Tasks.oneTime(TASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> ship.run(instance.getData()));
        }
    }
}
