package dev.sevenstar.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Asks about goods; a question cut off is sent again, the same form, as a patient browser would. Between two questions,
 * and once the shop has been asked enough, looks around.
 */
final class Buyer implements Actor {

    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private record Question(String path, List<Map.Entry<String, String>> fields, String word) {}

    private final String handle;
    private final Random dice;
    private final Duration between;
    private @Nullable Question open;
    private long asksAgainAt = System.nanoTime();

    Buyer(String handle, Random dice, Duration between) {
        this.handle = handle;
        this.dice = dice;
        this.between = between;
    }

    @Override
    public String handle() {
        return handle;
    }

    @Override
    public void act(Client client, Ledger ledger) throws IOException {
        if (open == null && System.nanoTime() < asksAgainAt) lookAround(client, ledger);
        else ask(client, ledger);
    }

    private void lookAround(Client client, Ledger ledger) throws IOException {
        var goods = goods(client.open("/"));
        client.open(goods.get(dice.nextInt(goods.size())));
        ledger.acknowledged("look", handle, asker -> Optional.empty());
        House.pause(BREATH);
    }

    private void ask(Client client, Ledger ledger) throws IOException {
        var question = open == null ? question(client).orElse(null) : open;
        open = question;
        if (question == null) {
            House.pause(BREATH);
            return;
        }
        try {
            var answer = client.post(question.path(), question.fields());
            open = null;
            var enough = answer.status() == 429;
            asksAgainAt = System.nanoTime() + (enough ? ENOUGH : between).toNanos();
            if (enough) return;
            if (!answer.path().startsWith("/my/inquiries/"))
                throw new IllegalStateException("not asked: " + answer.status() + " " + answer.path());
            ledger.acknowledged("ask", handle, asker -> once(asker, answer.path(), question.word()));
        } catch (IOException cut) {
            ledger.unknown("ask");
            throw cut;
        }
    }

    private static Optional<String> once(Client client, String path, String word) throws IOException {
        var text = client.open(path).document().select("main").text();
        var times = text.split(word, -1).length - 1;
        return times == 1 ? Optional.empty() : Optional.of(word + " stands " + times + " times in " + path);
    }

    private static List<String> goods(Client.Page page) {
        return page.document().select(".goods a[href^=/listings/]").eachAttr("href");
    }

    /** None while a new search index holds no goods yet. */
    private Optional<Question> question(Client client) throws IOException {
        var goods = goods(client.open("/search?sort=newest&n=" + dice.nextInt(1000)));
        if (goods.isEmpty()) return Optional.empty();
        var listing = goods.get(dice.nextInt(goods.size()));
        var form = client.open(listing + "/inquiries/new").form("/inquiries");
        var word = "问" + Long.toString(dice.nextLong(1L << 40) | 1L << 40, 36);
        return Optional.of(
                new Question(form.attr("action"), Client.fields(form, Map.of("text", "请问 " + word + " 有现货吗？")), word));
    }
}
