package dev.sevenstar.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    static final byte[] PLAIN = "thread M8".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void what_is_sealed_can_be_opened_for_its_purpose_alone() {
        var box = box("");
        var sealed = box.seal("bolt|1", PLAIN);
        assertThat(box.open("bolt|1", sealed)).hasValue(PLAIN);
        assertThat(box.open("bolt|2", sealed)).isEmpty();
        assertThat(box.seal("bolt|1", PLAIN)).isNotEqualTo(sealed);
    }

    @Test
    void a_changed_text_is_not_opened() {
        var box = box("");
        var sealed = box.seal("bolt", PLAIN);
        var changed = (sealed.startsWith("A") ? "B" : "A") + sealed.substring(1);
        assertThat(box.open("bolt", changed)).isEmpty();
        assertThat(box.open("bolt", "not sealed at all")).isEmpty();
        assertThat(box.open("bolt", "")).isEmpty();
    }

    @Test
    void the_key_is_made_once_and_found_again() throws Exception {
        var sealed = box("").seal("bolt", PLAIN);
        assertThat(box("").open("bolt", sealed)).hasValue(PLAIN);
        assertThat(Files.getPosixFilePermissions(file())).hasSize(2);
        assertThat(box("another key, from the environment").open("bolt", sealed))
                .isEmpty();
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> box("too short"))
                .hasMessageContaining("sevenstar.secret.key")
                .hasMessageNotContaining("too short");
    }

    private SecretBox box(String secret) {
        return new SecretBox(new SecretSettings(secret, file()));
    }

    private Path file() {
        return folder.resolve("keys/secret.key");
    }
}
