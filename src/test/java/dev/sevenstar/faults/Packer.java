package dev.sevenstar.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Sends whatever of a shop's orders may leave, each in one parcel, and gives back what buyers ask for. */
final class Packer implements Actor {

    private static final String TO_SHIP = "/workbench/orders?tab=to-ship";
    private static final String TO_ANSWER = "/workbench/claims?view=seller";
    private static final Duration BREATH = Duration.ofMillis(100);

    private final String handle;
    private final Random dice;

    Packer(String handle, Random dice) {
        this.handle = handle;
        this.dice = dice;
    }

    @Override
    public String handle() {
        return handle;
    }

    @Override
    public void act(Client client, Ledger ledger) throws IOException {
        var claims = links(client.open(TO_ANSWER), "/workbench/claims/");
        if (!claims.isEmpty() && dice.nextBoolean()) {
            giveBack(client, ledger, claims.get(dice.nextInt(claims.size())));
            return;
        }
        var orders = links(client.open(TO_SHIP), "/workbench/orders/");
        if (orders.isEmpty()) House.pause(BREATH);
        else ship(client, ledger, orders.get(dice.nextInt(orders.size())));
    }

    private static List<String> links(Client.Page page, String to) {
        return page.document().select("main td a[href^=" + to + "]").eachAttr("href");
    }

    private void giveBack(Client client, Ledger ledger, String claim) throws IOException {
        try {
            var page = client.open(claim);
            if (page.document().select("form[action$=/acceptance]").isEmpty()) return;
            if (!isRefunded(client.send(page.form("/acceptance"), Map.of()))) return;
            ledger.acknowledged(
                    "refund",
                    handle,
                    shop -> isRefunded(shop.open(claim))
                            ? Optional.empty()
                            : Optional.of(claim + " was given back and is not"));
        } catch (IOException cut) {
            ledger.unknown("refund");
            throw cut;
        }
    }

    private static boolean isRefunded(Client.Page page) {
        return page.document().select(".facts").text().contains("实际退款");
    }

    private void ship(Client client, Ledger ledger, String order) throws IOException {
        try {
            var page = client.open(order + "/shipments/new");
            if (page.document().select("form[action$=/shipments]").isEmpty()) return;
            var waybill = "SF%013d".formatted(dice.nextLong(10_000_000_000_000L));
            var answer = client.send(page.form("/shipments"), Map.of("carrier", "SF", "waybill", waybill));
            if (answer.status() != 200) return;
            ledger.acknowledged(
                    "ship",
                    handle,
                    shop -> shop.open(order).document().select("main").text().contains(waybill)
                            ? Optional.empty()
                            : Optional.of(waybill + " left and is not in " + order));
        } catch (IOException cut) {
            ledger.unknown("ship");
            throw cut;
        }
    }
}
