package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.Sources;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The book of sensitive acts speaks in words: every act that is recorded has its label. */
class AuditWordsTest {

    /** The past tense with its module, given to the book itself or to a helper that writes into it. */
    private static final Pattern ACT = Pattern.compile(
            "\"([a-z]+\\.[a-z-]+-(?:added|changed|moved|removed|deleted|published|opened|renamed|invited|joined"
                    + "|dismissed|appointed|revoked|suspended|readmitted)"
                    + "|listing\\.(?:published|withdrawn|deleted|restored|approved|rejected))\"");

    private static final Pattern RECORDED =
            Pattern.compile("audit\\.record(?:By)?\\([^;]*?\"([a-z]+\\.[a-z-]+)\"", Pattern.DOTALL);

    @Test
    void every_recorded_act_has_a_label() {
        var acts = new TreeSet<String>();
        for (var source : Sources.read(Path.of("src/main/java"), ".java").values()) {
            if (!source.contains("udit") && !source.contains("sets.change") && !source.contains(".change(categoryId"))
                continue;
            for (var pattern : new Pattern[] {ACT, RECORDED})
                pattern.matcher(source).results().forEach(m -> acts.add(m.group(1)));
        }
        assertThat(acts).hasSizeGreaterThan(25);
        assertThat(acts).allSatisfy(act -> {
            var words =
                    Sources.properties(Sources.MESSAGES.resolve(act.substring(0, act.indexOf('.')) + ".properties"));
            assertThat(words.getProperty(act + ".label")).as(act).isNotBlank();
        });
    }
}
