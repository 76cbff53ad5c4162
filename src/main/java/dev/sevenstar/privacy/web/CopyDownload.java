package dev.sevenstar.privacy.web;

import dev.sevenstar.privacy.Copies;
import dev.sevenstar.privacy.Copy;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.privacy.DataSubject;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with the file of a copy, as a download that nobody keeps on the way. */
@Component
class CopyDownload {

    private final Copies copies;

    CopyDownload(Copies copies) {
        this.copies = copies;
    }

    /** @throws NotFound if there is none, or its time is over */
    ResponseEntity<InputStreamResource> of(DataSubject subject, long subjectId, String name) {
        var copy = copies.of(subject, subjectId).filter(Copy::isReady).orElseThrow(NotFound::new);
        var bytes = copies.fetch(copy).orElseThrow(NotFound::new);
        var attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(Objects.requireNonNull(copy.bytes()))
                .body(new InputStreamResource(bytes));
    }
}
