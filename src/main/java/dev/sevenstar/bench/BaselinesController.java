package dev.sevenstar.bench;

import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Writes answer to GET here, so that a load generator needs no token; nobody but the bench ever sees them. */
@Controller
@Profile("bench")
@Serves(Audience.EVERYONE)
class BaselinesController {

    private static final int BATCH = 1_000;

    private final BaselineRows rows;
    private final List<BaselineLine> lines = BaselineLine.page();
    private final byte[] bytes = BaselineLine.bytes();

    BaselinesController(BaselineRows rows) {
        this.rows = rows;
    }

    /** A ready array as long as the page of {@link #template}. */
    @GetMapping("/bench/bytes")
    ResponseEntity<byte[]> bytes() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(bytes);
    }

    /** A page of 25 rows and ten columns from memory, without a layout. */
    @GetMapping("/bench/template")
    String template(Model model) {
        model.addAttribute("lines", lines);
        return "bench/lines";
    }

    /** One row, durable when the answer comes. */
    @GetMapping("/bench/row")
    ResponseEntity<Void> row() {
        rows.add(1);
        return ResponseEntity.noContent().build();
    }

    /** A thousand rows in one batch and one transaction. */
    @GetMapping("/bench/batch")
    ResponseEntity<Void> batch() {
        rows.add(BATCH);
        return ResponseEntity.noContent().build();
    }
}
