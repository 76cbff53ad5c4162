package dev.sevenstar.demo;

import dev.sevenstar.identity.BuyerKind;
import dev.sevenstar.trade.Receiver;
import java.util.List;

/** A buyer as {@code people.yml} describes them. */
record BuyerSheet(
        String handle,
        String name,
        String company,
        BuyerKind kind,
        String region,
        boolean english,
        List<String> wants) {

    /** Where their goods go. */
    Receiver receiver() {
        var seed = Math.floorMod(handle.hashCode(), 10_000);
        return new Receiver(name, "1380000%04d".formatted(seed), region, "解放路 %d 号".formatted(1 + seed % 300));
    }
}
