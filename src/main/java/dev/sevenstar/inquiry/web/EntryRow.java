package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.AttachedFile;
import dev.sevenstar.inquiry.TimelineEntry;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an inquiry, as a page shows it.
 *
 * @param look {@code theirs}, {@code ours}, {@code inner} (a note) or {@code event}
 */
record EntryRow(
        String look,
        String author,
        String text,
        @Nullable String asked,
        List<FileRow> files,
        @Nullable String read,
        String at,
        String iso) {

    record FileRow(String name, String size, String href, boolean picture) {

        static FileRow of(AttachedFile file, String folder) {
            return new FileRow(file.name(), file.weight(), folder + "/" + Ids.text(file.id()), file.picture());
        }
    }

    /**
     * @param own the kind of message that the reader's side writes
     * @param folder where the files are
     * @param readUpTo the last message that the other side has read
     */
    static EntryRow of(TimelineEntry e, String own, String folder, String unit, long readUpTo, InquiryWords words) {
        return new EntryRow(
                look(e, own),
                e.byName(),
                text(e, words),
                e.quantity() == null ? null : words.ask(e.quantity(), unit, e.targetFen()),
                e.files().stream().map(f -> FileRow.of(f, folder)).toList(),
                e.kind().equals(own) && e.id() <= readUpTo ? words.say("inquiry.read") : null,
                Times.minute(e.at()),
                e.at().toString());
    }

    private static String look(TimelineEntry e, String own) {
        return switch (e.kind()) {
            case "NOTE" -> "inner";
            case "MOVED", "ASSIGNED" -> "event";
            default -> e.kind().equals(own) ? "ours" : "theirs";
        };
    }

    private static String text(TimelineEntry e, InquiryWords words) {
        return switch (e.kind()) {
            case "ASSIGNED" -> assigned(e, words);
            case "MOVED" -> moved(e, words);
            default -> e.what();
        };
    }

    private static String assigned(TimelineEntry e, InquiryWords words) {
        if (e.what().isEmpty()) return words.say("inquiry.event.unassigned", e.byName());
        return e.what().equals(e.byName())
                ? words.say("inquiry.event.took", e.byName())
                : words.say("inquiry.event.assigned", e.byName(), e.what());
    }

    private static String moved(TimelineEntry e, InquiryWords words) {
        var to = words.say(Objects.requireNonNull(e.to()).key());
        if (e.byName().isEmpty()) return words.say("inquiry.event.verified");
        var why = e.reason() == null ? "" : words.say(e.reason().key());
        var detail = why.isEmpty() || e.what().isEmpty() ? why + e.what() : why + " · " + e.what();
        return detail.isEmpty()
                ? words.say("inquiry.event.moved", e.byName(), to)
                : words.say("inquiry.event.moved-why", e.byName(), to, detail);
    }
}
