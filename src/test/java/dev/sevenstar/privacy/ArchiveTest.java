package dev.sevenstar.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.Ids;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void files_of_one_name_get_a_number_whatever_their_capitals() throws IOException {
        assertThat(names("a/bolt.jpg", "a/Bolt.JPG", "a/bolt.jpg", "b/bolt.jpg"))
                .containsExactly("a/bolt.jpg", "a/Bolt (2).JPG", "a/bolt (3).jpg", "b/bolt.jpg");
    }

    @Test
    void a_name_leads_to_no_other_folder() throws IOException {
        assertThat(names("../../etc/passwd", "/root.jpg", "a\\b:c.jpg", "a/./b.jpg"))
                .containsExactly("_/_/etc/passwd", "_root.jpg", "a_b_c.jpg", "a/_/b.jpg");
    }

    @Property
    void no_name_whatever_leaves_the_archive(@ForAll String typed) {
        assertThat(Path.of("/copy").resolve(Archive.clean("files/" + typed)).normalize())
                .startsWithRaw(Path.of("/copy"));
    }

    @Test
    void a_cell_is_no_formula_and_a_number_of_ours_is_text() throws SQLException, IOException {
        var sheets =
                sheets("select 1 as id, '=1+1' as name, 'a,\"b\"' as note, 8446744073709551615 as big, null as gone");
        assertThat(sheets.get(1)).endsWith("1,'=1+1,\"a,\"\"b\"\"\"," + big() + ",\r\n");
        assertThat(sheets.get(0)).contains("\"name\":\"=1+1\"", "\"gone\":null", "\"big\":\"" + big() + "\"");
    }

    @Test
    void what_is_json_stays_json() throws SQLException, IOException {
        assertThat(sheets("select '{\"title\":\"螺栓\"}' as content").get(0))
                .isEqualTo("[{\"content\":{\"title\":\"螺栓\"}}]");
    }

    private static String big() {
        return Ids.text(8446744073709551615L);
    }

    private static List<String> sheets(String sql) throws SQLException, IOException {
        var json = new ByteArrayOutputStream();
        var csv = new ByteArrayOutputStream();
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:;DATABASE_TO_LOWER=TRUE");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql);
                var sheet = new Sheet(json, csv)) {
            while (rows.next()) sheet.add(rows);
        }
        return List.of(json.toString(StandardCharsets.UTF_8), csv.toString(StandardCharsets.UTF_8));
    }

    private List<String> names(String... paths) throws IOException {
        var file = folder.resolve("copy.zip");
        try (var archive = new Archive(file)) {
            for (var path : paths) archive.add(path, () -> new ByteArrayInputStream(new byte[] {1}));
        }
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().map(Object::toString).toList();
        }
    }
}
