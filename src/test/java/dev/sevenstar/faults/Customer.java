package dev.sevenstar.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Orders, pays on the partner's page, confirms what has come and now and then wants money back; a step cut off is taken
 * again with the same form, as a patient browser would.
 */
final class Customer implements Actor {

    private static final int PIECES = 500;
    private static final Duration BREATH = Duration.ofMillis(100);

    private record Form(String path, List<Map.Entry<String, String>> fields, String word) {}

    private final String handle;
    private final Random dice;
    private final Deque<String> unpaid = new ArrayDeque<>();
    private final Deque<String> paid = new ArrayDeque<>();
    private @Nullable Form open;

    Customer(String handle, Random dice) {
        this.handle = handle;
        this.dice = dice;
    }

    @Override
    public String handle() {
        return handle;
    }

    @Override
    public void act(Client client, Ledger ledger) throws IOException {
        if (open == null && !unpaid.isEmpty() && dice.nextInt(4) > 0) pay(client, ledger, unpaid.getFirst());
        else if (open == null && !paid.isEmpty() && dice.nextInt(4) == 0) claim(client, ledger, paid.getFirst());
        else if (open == null && !paid.isEmpty() && dice.nextBoolean()) confirm(client, ledger, paid.removeFirst());
        else place(client, ledger);
    }

    private void place(Client client, Ledger ledger) throws IOException {
        var form = open == null ? filled(client).orElse(null) : open;
        open = form;
        if (form == null) return;
        try {
            var answer = client.post(form.path(), form.fields());
            open = null;
            if (!answer.path().endsWith("/payment")) return;
            var order = answer.path().replaceAll("/payment$", "");
            unpaid.addLast(order);
            ledger.acknowledged("place", handle, buyer -> once(buyer, order, form.word()));
        } catch (IOException cut) {
            ledger.unknown("place");
            throw cut;
        }
    }

    /** None where the goods are sold out or are asked for first. */
    private Optional<Form> filled(Client client) throws IOException {
        var goods = client.open("/search?sort=newest&n=" + dice.nextInt(1000))
                .document()
                .select(".goods a[href^=/listings/]")
                .eachAttr("href");
        if (goods.isEmpty()) return Optional.empty();
        var number = goods.get(dice.nextInt(goods.size())).replace("/listings/", "");
        var page = client.open("/my/checkout/" + number + "?n=" + PIECES);
        if (page.document().select("form#checkout").isEmpty()) return Optional.empty();
        var form = page.form("/my/checkout");
        var word = "单" + Long.toString(dice.nextLong(1L << 40) | 1L << 40, 36);
        var message = form.selectFirst("textarea[name^=message-]");
        if (message == null) return Optional.empty();
        return Optional.of(
                new Form(form.attr("action"), Client.fields(form, Map.of(message.attr("name"), word)), word));
    }

    private static Optional<String> once(Client client, String order, String word) throws IOException {
        var times = client.open(order).document().select("main").text().split(word, -1).length - 1;
        return times == 1 ? Optional.empty() : Optional.of(word + " stands " + times + " times in " + order);
    }

    private void pay(Client client, Ledger ledger, String order) throws IOException {
        try {
            var till = client.open(order + "/payment");
            if (isPaid(till)) {
                paid.addLast(unpaid.removeFirst());
                return;
            }
            var cashier = client.send(till.form("/payment"), Map.of());
            if (!cashier.path().startsWith("/simulated/")) return;
            if (cashier.document().select("form[action$=/payment]").isEmpty()) {
                // Paid before the house was killed; the partner tells soon.
                House.pause(BREATH);
                return;
            }
            client.send(cashier.form("/payment"), Map.of());
            if (!isPaid(client.open(order))) return;
            paid.addLast(unpaid.removeFirst());
            ledger.acknowledged(
                    "pay",
                    handle,
                    buyer ->
                            isPaid(buyer.open(order)) ? Optional.empty() : Optional.of(order + " was paid and is not"));
        } catch (IOException cut) {
            ledger.unknown("pay");
            throw cut;
        }
    }

    private static boolean isPaid(Client.Page page) {
        var text = page.document().select("main").text();
        return text.contains("已付") || text.contains("已到账");
    }

    /** All of it while nothing has left, some of the goods afterwards. */
    private void claim(Client client, Ledger ledger, String order) throws IOException {
        try {
            var page = client.open(order + "/claims/new");
            if (page.document().select("form[action$=/claims]").isEmpty()) {
                paid.remove(order);
                return;
            }
            var form = page.form("/claims");
            var word = "退" + Long.toString(dice.nextLong(1L << 40) | 1L << 40, 36);
            var filled = new HashMap<>(Map.of("reason", "CHANGED_MIND", "description", word));
            if (!form.select("[name=goods]").isEmpty()) filled.put("goods", "1.23");
            var answer = client.send(form, filled);
            if (!answer.path().startsWith("/my/claims/")) return;
            paid.remove(order);
            ledger.acknowledged("claim", handle, buyer -> once(buyer, answer.path(), word));
        } catch (IOException cut) {
            ledger.unknown("claim");
            throw cut;
        }
    }

    /** Once it is on its way; else it is looked at again later, and afterwards something may still be asked back. */
    private void confirm(Client client, Ledger ledger, String order) throws IOException {
        try {
            var page = client.open(order);
            if (page.document().select("form[action$=/receipt]").isEmpty()) {
                if (!isDone(page)) paid.addLast(order);
                return;
            }
            var answer = client.send(page.form("/receipt"), Map.of());
            if (!isDone(answer)) {
                paid.addLast(order);
                return;
            }
            ledger.acknowledged(
                    "confirm",
                    handle,
                    buyer -> isDone(buyer.open(order))
                            ? Optional.empty()
                            : Optional.of(order + " was received and is not"));
            paid.addLast(order);
        } catch (IOException cut) {
            ledger.unknown("confirm");
            paid.addLast(order);
            throw cut;
        }
    }

    private static boolean isDone(Client.Page page) {
        return page.document().select(".badge").eachText().contains("已完成");
    }
}
