package dev.sevenstar.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tree and the attribute sets as the data files of {@code data/catalog} write them. */
record CatalogFiles(List<Category> categories, Map<Long, AttributeSet> sets, List<Name> units) {

    private static final String FOLDER = "classpath*:data/catalog/*.yml";

    static CatalogFiles read() {
        var files = texts();
        return new Reading(files).all();
    }

    /** Changes with every byte of the files. */
    static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts().forEach((name, text) -> digest.update((name + "\n" + text).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> texts() {
        try {
            var texts = new TreeMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FOLDER))
                texts.put(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException("The catalog files can't be read", e);
        }
    }

    /** One pass over the files: first levels, then what lies below each. */
    private static final class Reading {

        private final Map<String, Sheet> files = new TreeMap<>();
        private final AttributeDictionary dictionary;
        private final Sheet sets;
        private final Map<String, Name> units = new HashMap<>();
        private final List<Category> categories = new ArrayList<>();
        private final Map<Long, AttributeSet> attributes = new HashMap<>();

        Reading(Map<String, String> texts) {
            texts.forEach((name, text) -> files.put(name, Sheet.parse(text)));
            dictionary = new AttributeDictionary(file("attributes.yml"));
            sets = file("sets.yml").sheet("sets");
            file("units.yml").texts("units").stream().map(Name::parse).forEach(unit -> units.put(unit.zh(), unit));
        }

        CatalogFiles all() {
            var first = file("first-level.yml").sheet("categories");
            first.content().keySet().forEach(id -> add(node(List.of(Long.valueOf(id)), first.text(id))));
            files.values().forEach(this::industries);
            return new CatalogFiles(List.copyOf(categories), Map.copyOf(attributes), List.copyOf(units.values()));
        }

        private void industries(Sheet file) {
            if (file.has("parent")) industry(file);
            file.sheets("industries").forEach(this::industry);
        }

        private void industry(Sheet industry) {
            var root = industry.number("parent");
            for (var middle : industry.sheets("children")) {
                var path = List.of(root, middle.number("id"));
                add(node(path, middle.text("name")));
                middle.sheets("children").forEach(leaf -> leaf(path, leaf));
            }
        }

        private void leaf(List<Long> above, Sheet leaf) {
            var id = leaf.number("id");
            add(new Category(
                    id,
                    List.of(above.get(0), above.get(1), id),
                    Name.parse(leaf.text("name")),
                    true,
                    true,
                    leaf.texts("units").stream().map(this::unit).toList(),
                    leaf.texts("core"),
                    leaf.texts("synonyms")));
            attributes.put(id, new LeafSheet(dictionary, sets).read(id, leaf));
        }

        private Name unit(String word) {
            return Objects.requireNonNull(units.get(word), "unit " + word);
        }

        private static Category node(List<Long> path, String name) {
            return new Category(
                    path.get(path.size() - 1), path, Name.parse(name), false, true, List.of(), List.of(), List.of());
        }

        private void add(Category category) {
            categories.add(category);
        }

        private Sheet file(String name) {
            return Objects.requireNonNull(files.get(name), name);
        }
    }
}
