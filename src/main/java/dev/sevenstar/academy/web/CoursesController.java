package dev.sevenstar.academy.web;

import dev.sevenstar.academy.CourseContent;
import dev.sevenstar.academy.CourseList;
import dev.sevenstar.academy.Editions;
import dev.sevenstar.academy.Needs;
import dev.sevenstar.academy.learning.Enrolments;
import dev.sevenstar.academy.learning.Learn;
import dev.sevenstar.academy.learning.Progress;
import dev.sevenstar.academy.learning.Ratings;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.Map;
import java.util.Optional;
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

/** A course before somebody begins it and while they learn, and those that they have begun. */
@Controller
@RequestMapping(CoursesController.HERE)
@Serves(Audience.SHOP)
class CoursesController {

    static final String HERE = CatalogController.HERE + "/courses";
    private static final int PAGE = 20;
    private static final int COMMENTS = 10;

    private final Learn learn;
    private final Editions editions;
    private final CourseList list;
    private final Enrolments enrolments;
    private final Ratings ratings;
    private final Needs needs;
    private final RatingLines lines;
    private final AcademyWords words;

    CoursesController(
            Learn learn,
            Editions editions,
            CourseList list,
            Enrolments enrolments,
            Ratings ratings,
            Needs needs,
            RatingLines lines,
            AcademyWords words) {
        this.learn = learn;
        this.editions = editions;
        this.list = list;
        this.enrolments = enrolments;
        this.ratings = ratings;
        this.needs = needs;
        this.lines = lines;
        this.words = words;
    }

    /** What somebody has begun, the one that was last opened first. */
    @GetMapping
    String index(Seat seat, @RequestParam(defaultValue = "") String before, Model model) {
        var slice = enrolments.page(seat.personId(), before, PAGE);
        var rows = list.these(slice.rows().stream().map(each -> each.courseId()).toList());
        model.addAttribute(
                "cards",
                slice.rows().stream()
                        .flatMap(
                                each -> Optional.ofNullable(rows.get(each.courseId()))
                                        .map(row -> CourseCard.of(row, each, words))
                                        .stream())
                        .toList());
        model.addAttribute("first", before.isEmpty() ? null : HERE);
        model.addAttribute("next", slice.next() == null ? null : HERE + "?before=" + slice.next());
        return "academy/courses/index";
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, @RequestParam(defaultValue = "") String before, Model model) {
        var id = Ids.parse(number);
        var enrolment = enrolments.find(seat.personId(), id).orElse(null);
        var row = lines.course(id, enrolment);
        var content = editions.published(id, enrolment == null ? row.edition() : enrolment.edition());
        var done = enrolment == null ? Map.<String, Progress>of() : learn.progress(seat.personId(), id);
        model.addAttribute("page", CoursePage.of(row, content, enrolment, done, need(seat.shopId(), content), words));
        var said = ratings.page(id, false, before, COMMENTS);
        model.addAttribute("comments", lines.of(said.rows()));
        model.addAttribute("mine", ratings.find(id, seat.personId()).orElse(null));
        model.addAttribute("first", before.isEmpty() ? null : HERE + "/" + number);
        model.addAttribute("next", said.next() == null ? null : HERE + "/" + number + "?before=" + said.next());
        return "academy/courses/show";
    }

    private Optional<Needs.Need> need(long shopId, CourseContent content) {
        return needs.of(shopId).stream()
                .flatMap(judged -> judged.needs().stream())
                .filter(need -> content.helps().contains(need.point()))
                .findFirst();
    }

    /** Begins it, or goes on where one was. */
    @PostMapping("/{number}/enrolment")
    String begin(Seat seat, @PathVariable String number) {
        var enrolment = learn.begin(seat.personId(), Ids.parse(number));
        var content = editions.published(enrolment.courseId(), enrolment.edition());
        var lesson = content.find(enrolment.lesson())
                .orElseGet(() -> content.lessons().get(0));
        return "redirect:" + LessonsController.href(number, lesson.name());
    }

    /** Goes on in the newest edition. */
    @PutMapping("/{number}/enrolment")
    String moveOver(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        learn.moveOver(seat.personId(), Ids.parse(number));
        Flash.done(redirect, "academy.flash.moved-over");
        return "redirect:" + HERE + "/" + number;
    }

    @PutMapping("/{number}/rating")
    String rate(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int stars,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        ratings.rate(Ids.parse(number), seat.personId(), stars, comment);
        Flash.done(redirect, "academy.flash.rated");
        return "redirect:" + HERE + "/" + number + "#ratings";
    }

    @DeleteMapping("/{number}/rating")
    String unrate(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        ratings.remove(Ids.parse(number), seat.personId());
        Flash.done(redirect, "academy.flash.unrated");
        return "redirect:" + HERE + "/" + number + "#ratings";
    }
}
