package dev.sevenstar.shared.privacy;

import java.util.Arrays;
import java.util.List;

/**
 * One table: what of it is whose. Every table of the schema has one, and names all columns of its table.
 *
 * @param rest the columns that say nothing of anybody by themselves, or are secret, and so are in no copy
 * @param why it holds nobody's data; empty when it holds somebody's
 */
public record Holding(String table, String rest, List<Part> parts, String why) {

    /** Nothing of any person or shop is in there. */
    public static Holding nobodys(String table, String why) {
        return new Holding(table, "", List.of(), why);
    }

    public static Holding of(String table, String rest, Part... parts) {
        return new Holding(table, rest, List.of(parts), "");
    }

    public List<Part> partsOf(DataSubject subject) {
        return parts.stream().filter(part -> part.subject() == subject).toList();
    }

    /** The names in a list of columns. */
    public static List<String> columns(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
