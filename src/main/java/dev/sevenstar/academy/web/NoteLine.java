package dev.sevenstar.academy.web;

import dev.sevenstar.academy.Film;
import dev.sevenstar.academy.learning.Notes.Note;
import dev.sevenstar.shared.Times;
import org.jspecify.annotations.Nullable;

/**
 * A note as its writer reads it.
 *
 * @param lesson the title of its lesson, empty beside that lesson
 * @param time like {@code 1:05}, null of what is no film's
 * @param at that in seconds
 * @param href the lesson, at that second
 */
public record NoteLine(
        String number,
        String edit,
        String lesson,
        @Nullable String time,
        @Nullable Integer at,
        String href,
        String text,
        String written) {

    static NoteLine of(Note note, String course, String lesson) {
        var second = note.second();
        return new NoteLine(
                note.number(),
                LessonNotesController.href(course) + "/" + note.number(),
                lesson,
                second == null ? null : Film.time(second),
                second,
                LessonsController.href(course, note.lesson()) + (second == null ? "" : "?at=" + second),
                note.text(),
                Times.minute(note.writtenAt()));
    }
}
