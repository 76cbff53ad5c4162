package dev.sevenstar.payment.transfer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In which column of a statement what stands, from 0; what is in none is left out. */
public record Places(Map<StatementField, Integer> columns) {

    public Places {
        columns = Map.copyOf(columns);
    }

    static Places guess(List<String> titles) {
        var columns = new EnumMap<StatementField, Integer>(StatementField.class);
        for (var field : StatementField.values()) {
            var at = field.guess(titles);
            if (at >= 0 && !columns.containsValue(at)) columns.put(field, at);
        }
        return new Places(columns);
    }

    /** As it is remembered: {@code DATE=3,INCOME=6}. */
    static Places parse(String text) {
        var columns = new EnumMap<StatementField, Integer>(StatementField.class);
        for (var part : text.split(",")) {
            var pair = part.split("=", 2);
            columns.put(StatementField.valueOf(pair[0]), Integer.valueOf(pair[1]));
        }
        return new Places(columns);
    }

    String text() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(","));
    }

    public boolean has(StatementField field) {
        return columns.containsKey(field);
    }

    /** A day, and how much came in. */
    public boolean areEnough() {
        return has(StatementField.DATE) && (has(StatementField.INCOME) || has(StatementField.AMOUNT));
    }
}
