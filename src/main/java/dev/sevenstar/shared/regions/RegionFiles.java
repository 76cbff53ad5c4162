package dev.sevenstar.shared.regions;

import dev.sevenstar.shared.text.Pinyin;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code data/regions}: three tables of codes of two, four and six digits, and English names. */
final class RegionFiles {

    private record Line(String code, String name, String parent) {}

    /** 市辖区 and 县: a level without a name, where counties hang on the province itself. */
    private static final List<String> NAMELESS = List.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private static final String PEOPLES = "((蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|白|土家|哈尼|哈萨克|傣|傈僳|羌|柯尔克孜|景颇)族?)+自治州$";

    private final Properties english = new Properties();
    private final Map<String, List<Line>> cities;
    private final Map<String, List<Line>> counties;

    private RegionFiles() throws IOException {
        try (var names = reader("english.properties")) {
            english.load(names);
        }
        cities = lines("cities.csv").stream().collect(Collectors.groupingBy(Line::parent));
        counties = lines("areas.csv").stream().collect(Collectors.groupingBy(Line::parent));
    }

    static List<Region> read() {
        try {
            var files = new RegionFiles();
            var provinces = new ArrayList<>(
                    lines("provinces.csv").stream().map(files::province).toList());
            provinces.add(files.alone("710000", "台湾省"));
            provinces.add(files.alone("810000", "香港特别行政区"));
            provinces.add(files.alone("820000", "澳门特别行政区"));
            return List.copyOf(provinces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Region province(Line line) {
        var parts = cities.getOrDefault(line.code, List.of()).stream()
                .map(this::city)
                .toList();
        return new Region(line.code + "0000", line.name, english(line.code + "0000", line.name), parts);
    }

    private Region city(Line line) {
        var code = line.code + "00";
        var parts = counties.getOrDefault(line.code, List.of()).stream()
                .map(c -> new Region(c.code, c.name, english(c.code, c.name), List.of()))
                .toList();
        return new Region(code, line.name, NAMELESS.contains(line.name) ? "" : english(code, line.name), parts);
    }

    private Region alone(String code, String name) {
        return new Region(code, name, english(code, name), List.of());
    }

    private String english(String code, String name) {
        var named = english.getProperty(code);
        if (named != null) return named;
        var bare = name.replaceFirst(PEOPLES, "").replaceFirst("(?<=..)(市|地区|盟|区|县)$", "");
        var letters = Pinyin.full(bare);
        return letters.isEmpty() ? name : letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
    }

    private static List<Line> lines(String file) throws IOException {
        try (var text = reader(file)) {
            return new java.io.BufferedReader(text)
                    .lines()
                    .skip(1)
                    .map(l -> l.replace("\"", "").split(","))
                    .map(cells -> new Line(cells[0], cells[1], cells.length > 2 ? cells[2] : ""))
                    .toList();
        }
    }

    private static InputStreamReader reader(String file) throws IOException {
        return new InputStreamReader(
                new ClassPathResource("data/regions/" + file).getInputStream(), StandardCharsets.UTF_8);
    }
}
