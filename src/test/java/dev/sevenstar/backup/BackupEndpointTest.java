package dev.sevenstar.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.HouseTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom the endpoint listens to, what it refuses, and that the last backup is known. */
@HouseTest
class BackupEndpointTest {

    @LocalManagementPort
    int management;

    @LocalServerPort
    int port;

    @Autowired
    BackupBook book;

    @TempDir
    Path temp;

    @Test
    void a_refusal_says_why() throws Exception {
        var answer = post(management, "application/json", "{\"folder\": \"here\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("must be an absolute path");
    }

    @Test
    void a_form_is_not_taken() throws Exception {
        var answer = post(management, "application/x-www-form-urlencoded", "folder=" + temp.resolve("b"));
        assertThat(answer.statusCode()).isIn(400, 415);
        assertThat(temp.resolve("b")).doesNotExist();
    }

    @Test
    void the_market_itself_makes_no_backup() throws Exception {
        var answer = post(port, "application/json", "{\"folder\": \"" + temp.resolve("b") + "\"}");
        assertThat(answer.statusCode()).isIn(302, 403, 404);
        assertThat(temp.resolve("b")).doesNotExist();
    }

    @Test
    void the_last_one_is_known() {
        var rows = new TreeMap<String, Long>();
        rows.put("mail", 7L);
        var manifest = new Manifest("1", "1", Instant.parse("2026-12-01T02:00:00Z"), "h2", "", rows, "", 3, 400);
        book.note(manifest, "/srv/backup/1");
        assertThat(book.last()).hasValueSatisfying(made -> {
            assertThat(made.madeAt()).isEqualTo("2026-12-01T02:00:00Z");
            assertThat(made.rowCount()).isEqualTo(7);
            assertThat(made.folder()).isEqualTo("/srv/backup/1");
        });
    }

    private static HttpResponse<String> post(int port, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/backup"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
