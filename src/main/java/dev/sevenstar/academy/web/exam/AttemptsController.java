package dev.sevenstar.academy.web.exam;

import dev.sevenstar.academy.exam.Attempt;
import dev.sevenstar.academy.exam.Exams;
import dev.sevenstar.academy.exam.TakeExam;
import dev.sevenstar.academy.web.AcademyWords;
import dev.sevenstar.academy.web.AnswerSheet;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A paper: its questions one by one while it is open, what became of it afterwards. */
@Controller
@RequestMapping(AttemptsController.HERE)
@Serves(Audience.SHOP)
class AttemptsController {

    static final String HERE = "/workbench/academy/attempts";

    private final TakeExam take;
    private final Exams exams;
    private final AcademyWords words;
    private final Clock clock;

    AttemptsController(TakeExam take, Exams exams, AcademyWords words, Clock clock) {
        this.take = take;
        this.exams = exams;
        this.words = words;
        this.clock = clock;
    }

    static String question(String attempt, int place) {
        return HERE + "/" + attempt + "/questions/" + (place + 1);
    }

    /** While it is open, what is answered and what is not; then the result and what to look at again. */
    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var attempt = take.get(seat.personId(), Ids.parse(number));
        var exam = exams.get(attempt.examId());
        var ended = ended(attempt);
        var answers = take.answers(ended);
        model.addAttribute("exam", words.say(exam.title()));
        model.addAttribute("examHref", ExamsController.HERE + "/" + exam.number());
        model.addAttribute("page", PaperView.of(ended, answers, -1, Times.now(clock)));
        if (ended.endedAt() == null) return "academy/attempts/overview";
        model.addAttribute("pass", exam.pass());
        model.addAttribute("mistakes", PaperView.mistakes(ended, answers, words));
        return "academy/attempts/show";
    }

    /** One whose time is over is handed in when somebody looks, even if the job has not come to it yet. */
    private Attempt ended(Attempt attempt) {
        return attempt.endedAt() == null && !attempt.isOpen(Times.now(clock))
                ? take.handIn(attempt.personId(), attempt.id())
                : attempt;
    }

    @GetMapping("/{number}/questions/{place}")
    String ask(Seat seat, @PathVariable String number, @PathVariable int place, Model model) {
        var attempt = take.get(seat.personId(), Ids.parse(number));
        if (!attempt.isOpen(Times.now(clock))) return "redirect:" + HERE + "/" + number;
        if (place < 1 || place > attempt.paper().items().size()) throw new NotFound();
        var answers = take.answers(attempt);
        model.addAttribute("exam", words.say(exams.get(attempt.examId()).title()));
        model.addAttribute("page", PaperView.of(attempt, answers, place - 1, Times.now(clock)));
        model.addAttribute("asked", PaperView.asked(attempt, answers, place - 1, words));
        return "academy/attempts/question";
    }

    /** Keeps the answer, and goes on to where the button says. */
    @PutMapping("/{number}/questions/{place}")
    String answer(
            Seat seat,
            @PathVariable String number,
            @PathVariable int place,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "0") int to,
            RedirectAttributes redirect) {
        var attempt = take.get(seat.personId(), Ids.parse(number));
        var items = attempt.paper().items();
        if (place < 1 || place > items.size()) throw new NotFound();
        try {
            take.answer(
                    seat.personId(),
                    attempt.id(),
                    place - 1,
                    AnswerSheet.answer("answer", items.get(place - 1).question(), typed));
        } catch (Refused late) {
            Flash.info(redirect, late.key(), late.args());
            return "redirect:" + HERE + "/" + number;
        }
        return "redirect:" + (to < 1 || to > items.size() ? HERE + "/" + number : question(number, to - 1));
    }

    /** Handed in; twice is once. */
    @PostMapping("/{number}/completion")
    String handIn(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        var attempt = take.handIn(seat.personId(), Ids.parse(number));
        Flash.done(redirect, attempt.passed() ? "academy.flash.exam-passed" : "academy.flash.exam-handed-in");
        return "redirect:" + HERE + "/" + number;
    }
}
