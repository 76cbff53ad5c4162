package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.AttachedFile;
import dev.sevenstar.inquiry.InquiryFiles;
import dev.sevenstar.inquiry.InquiryLimits;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the words and files of a form. Files are kept at once, so a form that comes back still has them. */
@Component
class Uploads {

    private static final Pattern KEY = Pattern.compile("[0-9a-zA-Z-]{16,40}");

    /** What is wrong: a message key and its arguments. */
    record Problem(String key, Object[] args) {

        static Problem of(String key, Object... args) {
            return new Problem(key, args);
        }
    }

    /** A file that came, or why it was not taken. */
    record Arrival(
            String name,
            @Nullable AttachedFile file,
            @Nullable Problem problem) {}

    private final InquiryFiles files;

    Uploads(InquiryFiles files) {
        this.files = files;
    }

    /** Null when the form can be taken. */
    @Nullable
    Problem take(String requestKey, long personId, String text, Enclosed enclosed) {
        if (!KEY.matcher(requestKey).matches()) return Problem.of("inquiry.problem.stale");
        for (var number : enclosed.dropped()) files.drop(requestKey, Ids.parse(number));
        var refused = keep(requestKey, personId, enclosed.added());
        if (refused != null) return refused;
        var said = text.replace("\r\n", "\n").strip();
        if (said.length() > InquiryLimits.BODY) return Problem.of("inquiry.problem.long");
        return said.isEmpty() && of(requestKey).isEmpty() ? Problem.of("inquiry.problem.empty") : null;
    }

    List<AttachedFile> of(String requestKey) {
        return KEY.matcher(requestKey).matches() ? files.of(requestKey) : List.of();
    }

    /** A form sent a second time brings its files again; the first time counts. */
    private @Nullable Problem keep(String requestKey, long personId, List<MultipartFile> sent) {
        if (sent.stream().allMatch(MultipartFile::isEmpty) || files.sent(requestKey)) return null;
        for (var file : sent) {
            if (file.isEmpty()) continue;
            var arrival = keep(requestKey, personId, file);
            if (arrival.problem() != null) return arrival.problem();
        }
        return null;
    }

    /** One file of a form that is still being written. */
    Arrival keep(String requestKey, long personId, MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (!KEY.matcher(requestKey).matches() || files.sent(requestKey))
            return new Arrival(name, null, Problem.of("inquiry.problem.stale"));
        try (var bytes = file.getInputStream()) {
            return new Arrival(name, files.add(requestKey, personId, name, bytes), null);
        } catch (Refused refused) {
            return new Arrival(name, null, new Problem(refused.key(), refused.args()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
