package dev.sevenstar.academy.web.exam;

import dev.sevenstar.academy.exam.Attempt;
import dev.sevenstar.academy.exam.Certificates;
import dev.sevenstar.academy.exam.Exam;
import dev.sevenstar.academy.exam.Exams;
import dev.sevenstar.academy.exam.TakeExam;
import dev.sevenstar.academy.web.AcademyWords;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What can be earned, and where somebody stands with it. */
@Controller
@RequestMapping(ExamsController.HERE)
@Serves(Audience.SHOP)
class ExamsController {

    static final String HERE = "/workbench/academy/exams";

    record Row(String href, String title, String summary, String terms) {}

    /** @param score like {@code 84%}, empty while it is open */
    record Past(String href, String startedAt, String score, boolean passed, boolean open) {}

    private final Exams exams;
    private final TakeExam take;
    private final Certificates certificates;
    private final AcademyWords words;
    private final Clock clock;

    ExamsController(Exams exams, TakeExam take, Certificates certificates, AcademyWords words, Clock clock) {
        this.exams = exams;
        this.take = take;
        this.certificates = certificates;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("exams", exams.published().stream().map(this::row).toList());
        return "academy/exams/index";
    }

    private Row row(Exam exam) {
        return new Row(HERE + "/" + exam.number(), words.say(exam.title()), words.say(exam.summary()), terms(exam));
    }

    private String terms(Exam exam) {
        return words.say("academy.exam.terms", exam.questions(), exam.minutes(), exam.pass());
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var exam = exams.get(Ids.parse(number));
        var standing = take.standing(seat.personId(), exam);
        var now = Times.now(clock);
        model.addAttribute("exam", row(exam));
        model.addAttribute("rules", exam);
        model.addAttribute("triesLeft", standing.triesLeft());
        model.addAttribute("waits", minute(standing.waitsUntil()));
        model.addAttribute("open", standing.open() != null);
        model.addAttribute(
                "attempts",
                take.attempts(seat.personId(), exam.id()).stream()
                        .map(this::past)
                        .toList());
        model.addAttribute(
                "held",
                certificates.of(seat.personId()).stream()
                        .filter(each -> each.examId() == exam.id())
                        .findFirst()
                        .map(each -> CertificateView.of(each, now, words))
                        .orElse(null));
        return "academy/exams/show";
    }

    private static @Nullable String minute(@Nullable Instant at) {
        return at == null ? null : Times.minute(at);
    }

    private Past past(Attempt attempt) {
        var open = attempt.endedAt() == null;
        return new Past(
                AttemptsController.HERE + "/" + attempt.number(),
                Times.minute(attempt.startedAt()),
                open ? "" : attempt.score() + "%",
                attempt.passed(),
                open);
    }

    @PostMapping("/{number}/attempts")
    String start(Seat seat, @PathVariable String number) {
        var attempt = take.start(seat.personId(), seat.shopId(), Ids.parse(number));
        return "redirect:" + AttemptsController.question(attempt.number(), 0);
    }
}
