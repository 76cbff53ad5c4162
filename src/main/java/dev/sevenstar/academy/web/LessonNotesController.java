package dev.sevenstar.academy.web;

import dev.sevenstar.academy.Editions;
import dev.sevenstar.academy.learning.Enrolments;
import dev.sevenstar.academy.learning.Notes;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody wrote down beside the lessons of a course. */
@Controller
@RequestMapping(CoursesController.HERE + "/{number}/notes")
@Serves(Audience.SHOP)
class LessonNotesController {

    private final Notes notes;
    private final Enrolments enrolments;
    private final Editions editions;
    private final AcademyWords words;

    LessonNotesController(Notes notes, Enrolments enrolments, Editions editions, AcademyWords words) {
        this.notes = notes;
        this.enrolments = enrolments;
        this.editions = editions;
        this.words = words;
    }

    static String href(String course) {
        return CoursesController.HERE + "/" + course + "/notes";
    }

    /** All of a course, lesson after lesson; for printing too. */
    @GetMapping
    String index(Seat seat, @PathVariable String number, Model model) {
        var enrolment = enrolments.get(seat.personId(), Ids.parse(number));
        var content = editions.published(enrolment.courseId(), enrolment.edition());
        model.addAttribute("title", words.say(content.title()));
        model.addAttribute("href", CoursesController.HERE + "/" + number);
        model.addAttribute(
                "notes",
                notes.of(seat.personId(), enrolment.courseId()).stream()
                        .map(note -> NoteLine.of(
                                note,
                                number,
                                content.find(note.lesson())
                                        .map(lesson -> words.say(lesson.title()))
                                        .orElse(words.say("academy.notes.gone"))))
                        .toList());
        return "academy/notes/index";
    }

    @PostMapping
    String create(
            Seat seat,
            @PathVariable String number,
            @RequestParam String lesson,
            @RequestParam(required = false) @Nullable Integer second,
            @RequestParam String text) {
        var enrolment = enrolments.get(seat.personId(), Ids.parse(number));
        var there =
                editions.published(enrolment.courseId(), enrolment.edition()).lesson(lesson);
        var film = there.film();
        var at = film == null || second == null || second < 0 || second > film.seconds() ? null : second;
        notes.write(seat.personId(), enrolment.courseId(), lesson, at, text);
        return "redirect:" + LessonsController.href(number, lesson) + "#notes";
    }

    @PutMapping("/{note}")
    String update(
            Seat seat,
            @PathVariable String number,
            @PathVariable String note,
            @RequestParam String text,
            RedirectAttributes redirect) {
        notes.rewrite(seat.personId(), Ids.parse(note), text);
        Flash.done(redirect, "academy.flash.note-kept");
        return "redirect:" + href(number);
    }

    @DeleteMapping("/{note}")
    String destroy(
            Seat seat,
            @PathVariable String number,
            @PathVariable String note,
            @RequestParam(defaultValue = "") String lesson) {
        notes.remove(seat.personId(), Ids.parse(note));
        return "redirect:" + (lesson.isEmpty() ? href(number) : LessonsController.href(number, lesson) + "#notes");
    }
}
