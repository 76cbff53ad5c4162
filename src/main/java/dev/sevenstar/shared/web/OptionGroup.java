package dev.sevenstar.shared.web;

import java.util.List;

/** Lines of a select under a heading. */
public record OptionGroup(String label, List<Option> options) {

    boolean holds(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
