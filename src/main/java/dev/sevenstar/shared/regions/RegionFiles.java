package dev.sevenstar.shared.regions;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code data/regions}: tables of codes of two, four and six digits, Hong Kong, Macao and Taiwan,
 * and English names. Below these three the standard gives no codes: ours count up in the file's order.
 */
final class RegionFiles {

    private record Line(String code, String name, String parent) {}

    private static final Map<String, String> SPECIAL = Map.of("台湾省", "71", "香港特别行政区", "81", "澳门特别行政区", "82");

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Properties english = new Properties();

    static List<Region> read() {
        var files = new RegionFiles();
        files.table("provinces.csv").forEach(row -> files.add(row[0] + "0000", row[1], ""));
        files.table("cities.csv").forEach(files::city);
        files.table("areas.csv").forEach(files::county);
        files.special();
        return files.nested();
    }

    /** A municipality's districts lie in one city that bears its own name, whatever the rows call it. */
    private void city(String[] row) {
        var province = row[2] + "0000";
        if (row[1].equals("市辖区")) add(row[0] + "00", nameOf(province), province);
        else if (!row[1].equals("县")) add(row[0] + "00", row[1].replace("级行政区划", "市"), province);
    }

    /** A city without counties is written as a county with the city's own code. */
    private void county(String[] row) {
        var city = lines.containsKey(row[2] + "00") ? row[2] + "00" : row[2].substring(0, 2) + "0100";
        if (!lines.containsKey(row[0])) add(row[0], row[1], city);
    }

    private void special() {
        for (var province : specialRegions().entrySet()) {
            var prefix = SPECIAL.getOrDefault(province.getKey(), "");
            add(prefix + "0000", province.getKey(), "");
            var city = 0;
            for (var below : province.getValue().entrySet()) {
                var code = prefix + String.format("%02d", ++city);
                add(code + "00", below.getKey(), prefix + "0000");
                var county = 0;
                for (var name : below.getValue()) add(code + String.format("%02d", ++county), name, code + "00");
            }
        }
    }

    private List<Region> nested() {
        load(english, "english.properties");
        var below = lines.values().stream().collect(Collectors.groupingBy(Line::parent));
        return nested("", below);
    }

    private List<Region> nested(String parent, Map<String, List<Line>> below) {
        return below.getOrDefault(parent, List.of()).stream()
                .map(line ->
                        new Region(line.code(), line.name(), english(line), line.parent(), nested(line.code(), below)))
                .toList();
    }

    /** A city that bears its province's name is called like it. */
    private String english(Line line) {
        var named = english.getProperty(line.code());
        if (named != null) return named;
        var above = lines.get(line.parent());
        return above != null && above.name().equals(line.name()) ? english(above) : ShortNames.spelt(line.name());
    }

    private String nameOf(String code) {
        var line = lines.get(code);
        if (line == null) throw new IllegalStateException("no region " + code);
        return line.name();
    }

    private void add(String code, String name, String parent) {
        lines.put(code, new Line(code, name, parent));
    }

    private List<String[]> table(String file) {
        return text(file)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("\"", "").split(","))
                .toList();
    }

    private static Map<String, Map<String, List<String>>> specialRegions() {
        return JsonMapper.builder().build().readValue(text("HK-MO-TW.json"), new TypeReference<>() {});
    }

    private static void load(Properties properties, String file) {
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("data/regions/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The regions can't be read", e);
        }
    }
}
