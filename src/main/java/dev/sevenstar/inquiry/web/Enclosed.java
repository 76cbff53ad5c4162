package dev.sevenstar.inquiry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What comes with the words of a form.
 *
 * @param drop the numbers of files that came earlier and shall not go out
 */
record Enclosed(
        @Nullable List<MultipartFile> files, @Nullable List<String> drop) {

    List<MultipartFile> added() {
        return files == null ? List.of() : files;
    }

    List<String> dropped() {
        return drop == null ? List.of() : drop;
    }
}
