package dev.sevenstar.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import dev.sevenstar.shared.privacy.Part.Fate;
import dev.sevenstar.support.HouseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The declarations against the schema as it is: nobody adds a table or a column and forgets whose it is. */
@HouseTest
@Tag("database")
class DataCensusTest {

    /** Names of columns that point to a person, or hold the name, the addresses or the doings of one. */
    private static final Pattern PERSONAL = Pattern.compile(
            "person_id|person_name|buyer_person|(?!picked|charge).*_by|.*author.*|.*assignee.*|by_id|by_name|.*email.*|.*mobile.*|phone"
                    + "|contact|recipient|principal_name|buyer_name");

    private static final Pattern SECRET = Pattern.compile(
            "hash|.*_hash|secret|.*_key|attestation|.*credential.*|session_id|attribute_bytes|last_step");

    @Autowired
    Holders holders;

    @Autowired
    DataSource database;

    @Test
    void every_table_is_claimed_by_exactly_one_module() throws SQLException {
        var claims = new HashMap<String, List<String>>();
        for (var holder : holders.all())
            for (var holding : holder.holdings())
                claims.computeIfAbsent(holding.table(), t -> new ArrayList<>()).add(holder.module());
        assertThat(claims.keySet()).isEqualTo(schema().keySet());
        assertThat(claims.values()).allSatisfy(modules -> assertThat(modules).hasSize(1));
    }

    @Test
    void every_column_of_somebodys_table_is_named_and_nobodys_tables_point_to_nobody() throws SQLException {
        var schema = schema();
        for (var holding : holdings()) {
            var columns = schema.get(holding.table());
            if (holding.parts().isEmpty()) assertThat(holding.why()).isNotBlank();
            if (holding.parts().isEmpty())
                assertThat(columns)
                        .as(holding.table())
                        .doesNotContain("shop_id")
                        .noneMatch(DataCensusTest::isPersonal);
            else assertThat(named(holding)).as(holding.table()).isEqualTo(columns);
        }
    }

    @Test
    void every_personal_column_is_in_a_part_of_a_person_and_every_shops_table_in_one_of_a_shop() throws SQLException {
        schema().forEach((table, columns) -> {
            var holding = holding(table);
            if (columns.contains("shop_id") && !table.equals("audit_entry"))
                assertThat(holding.partsOf(DataSubject.SHOP).isEmpty()
                                && holding.partsOf(DataSubject.PERSON).isEmpty())
                        .as(table)
                        .isFalse();
            var told = holding.partsOf(DataSubject.PERSON).stream()
                    .map(part -> part.where() + " " + part.set())
                    .collect(Collectors.joining(" "));
            var wholeRow = holding.partsOf(DataSubject.PERSON).stream().anyMatch(part -> part.fate() == Fate.DELETED);
            columns.stream()
                    .filter(DataCensusTest::isPersonal)
                    .filter(column -> !wholeRow)
                    .forEach(column -> assertThat(told).as(table + "." + column).contains(column));
        });
    }

    @Test
    void what_stays_has_a_reason_and_no_secret_is_copied() {
        for (var holding : holdings()) {
            for (var part : holding.parts()) {
                if (part.fate() != Fate.DELETED)
                    assertThat(part.why()).as(holding.table()).isNotBlank();
                assertThat(Holding.columns(part.copied()))
                        .as(holding.table())
                        .noneMatch(column -> SECRET.matcher(column).matches() && !column.equals("message_key"));
            }
            for (var subject : DataSubject.values())
                assertThat(holding.partsOf(subject).stream().filter(Part::isCopied))
                        .as("sheets of " + holding.table())
                        .hasSizeLessThanOrEqualTo(1);
        }
    }

    /** After a change of a declaration {@code target/data-census.md} holds the new lines for the docs. */
    @Test
    void the_docs_show_this_list() throws Exception {
        var lines = holders.all().stream()
                .flatMap(holder -> holder.holdings().stream().flatMap(holding -> lines(holder.module(), holding)))
                .toList();
        Files.writeString(Path.of("target/data-census.md"), String.join("\n", lines) + "\n");
        assertThat(Files.readAllLines(Path.of("docs/data.md")).stream()
                        .filter(line -> line.matches("\\| [a-z]+ \\| `.*"))
                        .toList())
                .isEqualTo(lines);
    }

    private static Stream<String> lines(String module, Holding holding) {
        if (holding.parts().isEmpty())
            return Stream.of(
                    "| %s | `%s` | nobody's | no | kept | %s |".formatted(module, holding.table(), holding.why()));
        var lines = new TreeMap<DataSubject, List<Part>>();
        holding.parts().forEach(part -> lines.computeIfAbsent(part.subject(), s -> new ArrayList<>())
                .add(part));
        return lines.entrySet().stream().map(entry -> "| %s | `%s` | %s | %s | %s | %s |"
                .formatted(
                        module,
                        holding.table(),
                        entry.getKey().key(),
                        entry.getValue().stream().anyMatch(Part::isCopied) ? "yes" : "no",
                        fates(entry.getValue()),
                        entry.getValue().stream()
                                .map(Part::why)
                                .filter(why -> !why.isEmpty())
                                .distinct()
                                .collect(Collectors.joining("; "))));
    }

    private static String fates(List<Part> parts) {
        return parts.stream()
                .map(part -> part.fate().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean isPersonal(String column) {
        return PERSONAL.matcher(column).matches();
    }

    /** All that a declaration names: what is copied, what is blanked, and the rest. */
    private static TreeSet<String> named(Holding holding) {
        var named = new TreeSet<>(Holding.columns(holding.rest()));
        for (var part : holding.parts()) {
            named.addAll(Holding.columns(part.copied()));
            if (part.set() != null)
                Arrays.stream(part.set().split(",\\s+(?=\\w+ = )"))
                        .map(set -> set.replaceFirst(" =.*", "").strip())
                        .forEach(named::add);
        }
        return named;
    }

    private Holding holding(String table) {
        return holdings().stream()
                .filter(holding -> holding.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private List<Holding> holdings() {
        return holders.all().stream()
                .flatMap(holder -> holder.holdings().stream())
                .toList();
    }

    private Map<String, TreeSet<String>> schema() throws SQLException {
        return Schema.of(database);
    }
}
