package dev.sevenstar.academy.web;

import dev.sevenstar.academy.CourseContent;
import dev.sevenstar.academy.Editions;
import dev.sevenstar.academy.learning.Enrolment;
import dev.sevenstar.academy.learning.Enrolments;
import dev.sevenstar.academy.learning.Learn;
import dev.sevenstar.academy.learning.Notes;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.HashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A lesson of a course that somebody has begun. */
@Controller
@RequestMapping(CoursesController.HERE + "/{number}/lessons/{lesson}")
@Serves(Audience.SHOP)
class LessonsController {

    private final Learn learn;
    private final Editions editions;
    private final Enrolments enrolments;
    private final Notes notes;
    private final AcademyWords words;

    LessonsController(Learn learn, Editions editions, Enrolments enrolments, Notes notes, AcademyWords words) {
        this.learn = learn;
        this.editions = editions;
        this.enrolments = enrolments;
        this.notes = notes;
        this.words = words;
    }

    static String href(String number, String lesson) {
        return CoursesController.HERE + "/" + number + "/lessons/" + lesson;
    }

    /** Who has not begun the course is led to it. */
    @GetMapping
    String show(Seat seat, @PathVariable String number, @PathVariable String lesson, Model model) {
        var id = Ids.parse(number);
        var found = enrolments.find(seat.personId(), id);
        if (found.isEmpty()) return "redirect:" + CoursesController.HERE + "/" + number;
        var enrolment = found.get();
        var content = editions.published(id, enrolment.edition());
        var shown = content.lesson(lesson);
        var done = new HashMap<>(learn.progress(seat.personId(), id));
        var progress = learn.open(enrolment, shown, done);
        done.put(lesson, progress);
        model.addAttribute("page", LessonPage.of(number, content, enrolment, shown, done, words));
        if (shown.quiz() != null) model.addAttribute("quiz", QuizView.of(content, number, shown, progress, words));
        model.addAttribute(
                "notes",
                notes.of(seat.personId(), id).stream()
                        .filter(note -> note.lesson().equals(lesson))
                        .map(note -> NoteLine.of(note, number, ""))
                        .toList());
        return "academy/lessons/show";
    }

    /** It is done; what a film or a quiz tells by itself is told here without script. */
    @PostMapping("/completion")
    String finish(Seat seat, @PathVariable String number, @PathVariable String lesson, RedirectAttributes redirect) {
        var id = Ids.parse(number);
        var before = enrolments.get(seat.personId(), id);
        try {
            learn.finish(seat.personId(), id, lesson);
        } catch (Refused tooSoon) {
            Flash.info(redirect, tooSoon.key(), tooSoon.args());
            return "redirect:" + href(number, lesson);
        }
        return "redirect:" + next(number, lesson, before, enrolments.get(seat.personId(), id), redirect);
    }

    private String next(String number, String lesson, Enrolment before, Enrolment after, RedirectAttributes redirect) {
        if (after.isCompleted() && !before.isCompleted()) {
            Flash.done(redirect, "academy.flash.completed");
            return CoursesController.HERE + "/" + number;
        }
        Flash.done(redirect, "academy.flash.lesson-done");
        return LessonPage.neighbour(content(after), lesson, 1)
                .map(next -> href(number, next.name()))
                .orElse(CoursesController.HERE + "/" + number);
    }

    /** The answers of a quiz; what was right is said on the page. */
    @PostMapping("/answers")
    String answer(
            Seat seat,
            @PathVariable String number,
            @PathVariable String lesson,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var id = Ids.parse(number);
        var shown = content(enrolments.get(seat.personId(), id)).lesson(lesson);
        var result = learn.answer(seat.personId(), id, lesson, AnswerSheet.read(shown.quiz(), typed));
        if (result.passed()) Flash.done(redirect, "academy.flash.quiz-passed", result.right());
        else Flash.info(redirect, "academy.flash.quiz-failed", result.right());
        return "redirect:" + href(number, lesson);
    }

    private CourseContent content(Enrolment enrolment) {
        return editions.published(enrolment.courseId(), enrolment.edition());
    }
}
