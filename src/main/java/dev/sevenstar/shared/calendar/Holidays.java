package dev.sevenstar.shared.calendar;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The days on which China does not follow the week: holidays, and weekend days worked instead. */
record Holidays(Map<LocalDate, Day> days, NavigableSet<Integer> years) {

    record Day(String name, LocalDate date, boolean isOffDay) {}

    private record YearFile(int year, List<Day> days) {}

    static Holidays read() {
        var days = new HashMap<LocalDate, Day>();
        var years = new TreeSet<Integer>();
        var json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:data/holidays/*.json")) {
                var year = json.readValue(file.getContentAsByteArray(), YearFile.class);
                if (!year.days().isEmpty()) years.add(year.year());
                year.days().forEach(day -> days.put(day.date(), day));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The holidays can't be read", e);
        }
        return new Holidays(Map.copyOf(days), Collections.unmodifiableNavigableSet(years));
    }
}
