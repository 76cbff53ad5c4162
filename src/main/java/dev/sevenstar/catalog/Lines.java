package dev.sevenstar.catalog;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Short lists kept in one column, an entry a line. */
final class Lines {

    private Lines() {}

    static String of(Collection<?> entries) {
        return entries.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    static List<String> texts(String column) {
        return column.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static List<Name> names(String column) {
        return texts(column).stream().map(Name::parse).toList();
    }
}
