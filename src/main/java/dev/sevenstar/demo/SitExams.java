package dev.sevenstar.demo;

import dev.sevenstar.academy.exam.Attempt;
import dev.sevenstar.academy.exam.Certificates;
import dev.sevenstar.academy.exam.Exam;
import dev.sevenstar.academy.exam.Exams;
import dev.sevenstar.academy.exam.TakeExam;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Some owners have passed the exam of the house; the first renews their certificate right now. */
@Component
@DemoOnly
class SitExams {

    private static final Duration ALMOST_A_YEAR = Duration.ofDays(345);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration EVERY = Duration.ofDays(3);
    private static final int SITTING = 6;
    private static final int ANSWERED = 4;

    private final Exams exams;
    private final TakeExam take;
    private final Certificates certificates;
    private final DemoClock clock;

    SitExams(Exams exams, TakeExam take, Certificates certificates, DemoClock clock) {
        this.exams = exams;
        this.take = take;
        this.certificates = certificates;
        this.clock = clock;
    }

    List<Happening> happenings(Collection<Settled> shops) {
        var happenings = new ArrayList<Happening>();
        if (exams.published().isEmpty()) return happenings;
        var exam = exams.published().get(0);
        var first = shops.iterator().next();
        happenings.add(happening(clock.instant().minus(ALMOST_A_YEAR), first, exam, 0));
        happenings.add(new Happening(clock.instant().minusSeconds(60), () -> answer(start(first, exam), ANSWERED, 0)));
        var known = new HashSet<>(Set.of(first.owner().id()));
        var others = shops.stream()
                .filter(shop -> known.add(shop.owner().id()))
                .limit(SITTING)
                .toList();
        for (int i = 0; i < others.size(); i++)
            happenings.add(happening(
                    clock.instant().minus(A_MONTH).plus(EVERY.multipliedBy(i)),
                    others.get(i),
                    exam,
                    i % 3 == 2 ? exam.questions() / 2 : i));
        return happenings;
    }

    private Happening happening(Instant at, Settled shop, Exam exam, int wrong) {
        return new Happening(at, () -> {
            var attempt = start(shop, exam);
            answer(attempt, attempt.paper().items().size(), wrong);
            if (take.handIn(attempt.personId(), attempt.id()).passed())
                certificates
                        .of(attempt.personId())
                        .forEach(held -> certificates.show(attempt.personId(), held.code(), true));
        });
    }

    private Attempt start(Settled shop, Exam exam) {
        return take.start(shop.owner().id(), shop.shop().id(), exam.id());
    }

    private void answer(Attempt attempt, int places, int wrong) {
        for (int place = wrong; place < places; place++)
            take.answer(
                    attempt.personId(),
                    attempt.id(),
                    place,
                    attempt.paper().items().get(place).question().answer());
    }
}
