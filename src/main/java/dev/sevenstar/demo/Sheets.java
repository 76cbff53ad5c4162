package dev.sevenstar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data files of the demo market. */
final class Sheets {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Sheets() {}

    static <T> List<T> read(String file, String list, Class<T> type) {
        var options = new LoaderOptions();
        options.setCodePointLimit(20_000_000);
        try (var in = new ClassPathResource("demo/" + file).getInputStream()) {
            Map<String, List<Object>> all = new Yaml(new SafeConstructor(options)).load(in);
            return all.getOrDefault(list, List.of()).stream()
                    .map(sheet -> MAPPER.convertValue(sheet, type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
