package dev.sevenstar.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the people of a shop should hear of. A module publishes it as an event in the transaction
 * that made it so; it lands in their notification centre.
 *
 * @param right only seats with this right hear of it; empty: all
 * @param personId only this person, null for everybody with the right
 * @param key message key of the sentence
 * @param href where it leads
 */
public record Notice(long shopId, String right, @Nullable Long personId, String key, List<String> args, String href) {

    public static Notice toShop(long shopId, String right, String href, String key, Object... args) {
        return new Notice(shopId, right, null, key, texts(args), href);
    }

    public static Notice toPerson(long shopId, long personId, String href, String key, Object... args) {
        return new Notice(shopId, "", personId, key, texts(args), href);
    }

    private static List<String> texts(Object... args) {
        return Arrays.stream(args).map(String::valueOf).toList();
    }
}
