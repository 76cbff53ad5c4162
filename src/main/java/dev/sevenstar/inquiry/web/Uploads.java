package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.AttachedFile;
import dev.sevenstar.inquiry.InquiryLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that come with a message. */
@Component
class Uploads {

    static class FileRefused extends RuntimeException {

        private final String key;

        FileRefused(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** What is wrong with a message before its files are looked at: a message key, null for nothing. */
    static @Nullable String problem(String text, int longest, @Nullable List<MultipartFile> files) {
        var said = text.replace("\r\n", "\n").strip();
        if (said.length() > longest) return "inquiry.problem.long";
        var sent = sent(files);
        if (said.isEmpty() && sent.isEmpty()) return "inquiry.problem.empty";
        if (sent.size() > InquiryLimits.ATTACHMENTS) return "inquiry.problem.files";
        return null;
    }

    /** A file field left empty comes as one file without bytes. */
    static List<MultipartFile> sent(@Nullable List<MultipartFile> files) {
        if (files == null) return List.of();
        return files.stream().filter(f -> !f.isEmpty()).toList();
    }

    List<AttachedFile> keep(@Nullable List<MultipartFile> files) {
        if (!sent(files).isEmpty()) throw new FileRefused("inquiry.problem.files");
        return List.of();
    }
}
