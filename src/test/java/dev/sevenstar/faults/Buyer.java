package dev.sevenstar.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Asks about goods; a question cut off is sent again, the same form, as a patient browser would. */
final class Buyer implements Actor {

    private record Question(String path, List<Map.Entry<String, String>> fields, String word) {}

    private final String handle;
    private final Random dice;
    private @Nullable Question open;

    Buyer(String handle, Random dice) {
        this.handle = handle;
        this.dice = dice;
    }

    @Override
    public String handle() {
        return handle;
    }

    @Override
    public void act(Client client, Ledger ledger) throws IOException {
        var question = open == null ? question(client) : open;
        open = question;
        try {
            var answer = client.post(question.path(), question.fields());
            open = null;
            if (answer.status() == 429) {
                House.pause(java.time.Duration.ofMillis(200));
                return;
            }
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

    private Question question(Client client) throws IOException {
        var goods = client.open("/search?sort=newest&n=" + dice.nextInt(1000))
                .document()
                .select(".goods a[href^=/listings/]")
                .eachAttr("href");
        var listing = goods.get(dice.nextInt(goods.size()));
        var form = client.open(listing + "/inquiries/new").form("/inquiries");
        var word = "问" + Long.toString(dice.nextLong(1L << 40) | 1L << 40, 36);
        return new Question(form.attr("action"), Client.fields(form, Map.of("text", "请问 " + word + " 有现货吗？")), word);
    }
}
