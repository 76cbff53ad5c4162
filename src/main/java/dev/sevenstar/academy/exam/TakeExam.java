package dev.sevenstar.academy.exam;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.academy.CourseState;
import dev.sevenstar.academy.exam.AttemptRows.Candidate;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody sits an exam: one paper at a time, answered one by one, by the server's clock. Handed in twice, by two devices
 * or by the clock itself, it is counted once.
 */
@Component
public class TakeExam {

    record Sitting(long personId, long attemptId) {}

    /** Where somebody stands. */
    public record Standing(
            int triesLeft, @Nullable Long open, @Nullable Instant waitsUntil) {}

    static final TaskDescriptor<Sitting> END = TaskDescriptor.of("academy-end-exam", Sitting.class);
    private static final int SHOWN = 20;

    private final Exams exams;
    private final AttemptRows rows;
    private final Certificates certificates;
    private final Jobs jobs;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    TakeExam(Exams exams, AttemptRows rows, Certificates certificates, Jobs jobs, Clock clock) {
        this.exams = exams;
        this.rows = rows;
        this.certificates = certificates;
        this.jobs = jobs;
        this.clock = clock;
    }

    public Standing standing(long personId, Exam exam) {
        var now = Times.now(clock);
        var there = rows.candidate(personId, exam.id()).orElse(new Candidate(0, null, null));
        var waits = there.waitsUntil() != null && there.waitsUntil().isAfter(now) ? there.waitsUntil() : null;
        return new Standing(exam.tries() - there.tries(), there.openAttempt(), waits);
    }

    /** The newest first. */
    public List<Attempt> attempts(long personId, long examId) {
        return rows.of(personId, examId, SHOWN);
    }

    /** @throws NotFound if the person has none such */
    public Attempt get(long personId, long id) {
        return rows.find(personId, id).orElseThrow(NotFound::new);
    }

    public Map<Integer, List<Integer>> answers(Attempt attempt) {
        return rows.answers(attempt);
    }

    /**
     * Draws a paper; of somebody who has one open, that one.
     *
     * @throws Refused while they have to wait, or need no other certificate yet
     */
    @Transactional
    public Attempt start(long personId, long shopId, long examId) {
        var exam = exams.get(examId);
        if (exam.state() != CourseState.PUBLISHED) throw new NotFound();
        var now = Times.now(clock);
        var candidate = rows.hold(personId, examId);
        var open = Optional.ofNullable(candidate.openAttempt())
                .flatMap(id -> rows.find(personId, id))
                .filter(attempt -> attempt.endedAt() == null);
        if (open.isPresent()) return open.get();
        requireAllowed(personId, exam, candidate, now);
        var attempt = draw(personId, shopId, exam, now);
        rows.insert(attempt);
        rows.stand(personId, examId, new Candidate(candidate.tries() + 1, attempt.id(), null));
        jobs.at(
                attempt.until().plus(Attempt.ON_THE_WAY).plusSeconds(1),
                END,
                attempt.number(),
                new Sitting(personId, attempt.id()));
        return attempt;
    }

    private void requireAllowed(long personId, Exam exam, Candidate candidate, Instant now) {
        var waits = candidate.waitsUntil();
        if (waits != null && waits.isAfter(now)) throw new Refused("academy.refused.exam-wait", Times.minute(waits));
        if (certificates.holds(personId, exam.id(), now.plus(Exam.RENEWAL)))
            throw new Refused("academy.refused.exam-held", Exam.RENEWAL.toDays());
    }

    private Attempt draw(long personId, long shopId, Exam exam, Instant now) {
        var bank =
                exams.bank(exam.id()).stream().filter(each -> !each.retired()).toList();
        if (bank.size() < exam.questions())
            throw new Refused("academy.refused.bank-small", bank.size(), exam.questions());
        return new Attempt(
                personId,
                Ids.next(now),
                exam.id(),
                shopId,
                Paper.draw(bank, exam.questions(), chance),
                now,
                now.plus(Duration.ofMinutes(exam.minutes())),
                null,
                0,
                false);
    }

    /**
     * Keeps one answer.
     *
     * @param place of the question, from 0
     * @param chosen the indexes of options; empty takes the answer back
     * @throws Refused if the paper is closed; what was kept before counts
     */
    @Transactional
    public void answer(long personId, long id, int place, List<Integer> chosen) {
        var attempt = rows.holdAttempt(personId, id).orElseThrow(NotFound::new);
        if (place < 0 || place >= attempt.paper().items().size()) throw new NotFound();
        var now = Times.now(clock);
        if (!attempt.isOpen(now)) throw new Refused("academy.refused.exam-over");
        rows.answer(attempt, place, chosen, now);
    }

    /** Hands it in; harmless when it was. */
    @Transactional
    public Attempt handIn(long personId, long id) {
        var attempt = rows.holdAttempt(personId, id).orElseThrow(NotFound::new);
        if (attempt.endedAt() != null) return attempt;
        var now = Times.now(clock);
        var exam = exams.get(attempt.examId());
        var right = attempt.paper().right(rows.answers(attempt));
        var passed = exam.isPassedWith(right.size());
        rows.end(attempt, right.size(), passed, now.isAfter(attempt.until()) ? attempt.until() : now);
        stand(exam, attempt, passed, now);
        count(attempt, right);
        if (passed) certificates.issue(exam, attempt, now);
        return rows.find(personId, id).orElseThrow();
    }

    /** Who has used their tries waits; who has passed begins anew when it is time to renew. */
    private void stand(Exam exam, Attempt attempt, boolean passed, Instant now) {
        var tries = rows.hold(attempt.personId(), exam.id()).tries();
        var used = !passed && tries >= exam.tries();
        rows.stand(
                attempt.personId(),
                exam.id(),
                new Candidate(
                        passed || used ? 0 : tries, null, used ? now.plus(Duration.ofDays(exam.waitDays())) : null));
    }

    private void count(Attempt attempt, Set<Integer> right) {
        var items = attempt.paper().items();
        exams.count(
                attempt.examId(),
                items.stream().map(Paper.Item::questionId).toList(),
                right.stream().map(place -> items.get(place).questionId()).collect(Collectors.toSet()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<Sitting> academyEndExam(TakeExam take, AttemptRows rows) {
            return Tasks.oneTime(END).onFailure(Jobs.retry()).execute((instance, context) -> {
                var sitting = instance.getData();
                if (rows.find(sitting.personId(), sitting.attemptId()).isPresent())
                    take.handIn(sitting.personId(), sitting.attemptId());
            });
        }
    }
}
