package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FolderFileStoreTest extends FileStoreContract {

    @BeforeEach
    void open() throws IOException {
        store = new FolderFileStore(root);
    }

    @Test
    void a_hash_has_a_folder_of_its_own() throws IOException {
        keep(LETTERS);
        assertThat(root.resolve("videos/72/39/72399361da6a7754fec986dca5b7cbaf/original"))
                .hasBinaryContent(LETTERS);
    }

    @Test
    void no_name_leads_out_of_the_folder() {
        var hash = "0".repeat(32);
        assertThatThrownBy(() -> new FileKey(FileKey.Area.PICTURES, "../../../../etc/passwd", "original"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FileKey(FileKey.Area.PICTURES, hash, "../original"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_others_put_there_is_none_of_our_files() throws IOException {
        var key = keep(LETTERS);
        var beside = root.resolve(key.path()).resolveSibling(".DS_Store");
        Files.writeString(beside, "x");
        assertThat(store.list(key.area(), key.hash()))
                .extracting(StoredFile::key)
                .containsExactly(key);
        assertThat(FileKey.ofPath(key.path())).contains(key);
        assertThat(FileKey.ofPath("videos/72/38/" + key.hash() + "/original")).isEmpty();
        assertThat(FileKey.ofPath("letters/72/39/" + key.hash() + "/original")).isEmpty();
    }
}
