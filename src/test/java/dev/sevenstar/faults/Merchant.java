package dev.sevenstar.faults;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/** Publishes copies of what the shop sells, changes them and uploads pictures. */
final class Merchant implements Actor {

    private static final int SIDE = 400;
    private static final int TRIES = 100;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    /** A listing that was published, and the word that finds it alone. */
    record Copy(String number, String word) {}

    private final String handle;
    private final Random dice;
    private final Deque<String> published = new ArrayDeque<>();
    private int turn;

    Merchant(String handle, Random dice) {
        this.handle = handle;
        this.dice = dice;
    }

    @Override
    public String handle() {
        return handle;
    }

    @Override
    public void act(Client client, Ledger ledger) throws IOException {
        switch (turn++ % 3) {
            case 0 -> publish(client, ledger);
            case 1 -> upload(client, ledger);
            default -> change(client, ledger);
        }
    }

    private void publish(Client client, Ledger ledger) throws IOException {
        try {
            var copy = copy(client);
            published.add(copy.number());
            ledger.acknowledged("publish", handle, asker -> found(asker, copy));
        } catch (IOException cut) {
            ledger.unknown("publish");
            throw cut;
        }
    }

    /** Publishes a copy of something, with a word in its title that nothing else has. */
    Copy copy(Client client) throws IOException {
        var word = word();
        var begun = client.send(client.open("/workbench/listings/new").form("/copy"), Map.of());
        var number = begun.path().split("/")[3];
        var basics = begun.form("/steps/basics");
        var check = client.send(basics, Map.of("title", title(begun) + " " + word, "go", "check"));
        var done = client.send(check.form("/publication"), Map.of());
        if (!done.path().endsWith("/" + number))
            throw new IllegalStateException(
                    "not published: " + done.document().select("main").text());
        return new Copy(number, word);
    }

    private static String title(Client.Page basics) {
        var title = basics.document().select("[name=title]").val();
        return title.substring(0, Math.min(title.length(), 12));
    }

    /** On its page at once, by search soon: each node reads the outbox for itself. */
    private static Optional<String> found(Client client, Copy copy) throws IOException {
        var page = client.open("/listings/" + copy.number());
        if (!page.document().select("h1").text().contains(copy.word()))
            return Optional.of("listing " + copy.number() + " answers " + page.status());
        for (var n = 0; n < TRIES; n++) {
            if (isFound(client, copy)) return Optional.empty();
            House.pause(BETWEEN);
        }
        return Optional.of("listing " + copy.number() + " is not found by its word " + copy.word());
    }

    static boolean isFound(Client client, Copy copy) throws IOException {
        return client.open("/search?q=" + copy.word())
                        .document()
                        .select(".goods")
                        .size()
                == 1;
    }

    private void change(Client client, Ledger ledger) throws IOException {
        var number = published.poll();
        if (number == null) return;
        var word = word();
        try {
            client.send(client.open("/workbench/listings/" + number).form("/revision"), Map.of());
            var page = client.open("/workbench/listings/" + number + "/steps/basics");
            var title = title(page) + " " + word;
            var saved = client.send(page.form("/steps/basics"), Map.of("title", title, "go", "stay"));
            if (saved.status() != 200) throw new IllegalStateException("not saved: " + saved.status());
            ledger.acknowledged("change", handle, asker -> {
                var now = asker.open("/workbench/listings/" + number + "/steps/basics");
                var kept = now.document().select("[name=title]").val();
                return kept.equals(title)
                        ? Optional.empty()
                        : Optional.of("listing " + number + " has the title " + kept + ", not " + title);
            });
        } catch (IOException cut) {
            ledger.unknown("change");
            throw cut;
        }
    }

    private void upload(Client client, Ledger ledger) throws IOException {
        var word = word();
        try {
            var token = client.open("/workbench/pictures")
                    .document()
                    .select("[name=_csrf]")
                    .first()
                    .val();
            var answer = client.upload("/workbench/pictures", token, word + ".jpg", picture());
            if (answer.status() != 200) throw new IllegalStateException("not uploaded: " + answer.status());
            ledger.acknowledged("upload", handle, asker -> {
                var card =
                        asker.open("/workbench/pictures?q=" + word).document().select("main img[src^=/media/]");
                if (card.size() != 1) return Optional.of("picture " + word + " is there " + card.size() + " times");
                var status = asker.open(card.attr("src")).status();
                return status == 200 ? Optional.empty() : Optional.of("picture " + word + " answers " + status);
            });
        } catch (IOException cut) {
            ledger.unknown("upload");
            throw cut;
        }
    }

    private byte[] picture() throws IOException {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        for (var y = 0; y < SIDE; y++) for (var x = 0; x < SIDE; x++) image.setRGB(x, y, dice.nextInt(0x1000000));
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private String word() {
        return "k" + Long.toString(dice.nextLong(1L << 40) | 1L << 40, 36);
    }
}
