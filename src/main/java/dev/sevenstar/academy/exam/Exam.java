package dev.sevenstar.academy.exam;

import dev.sevenstar.academy.CourseState;
import dev.sevenstar.academy.Wording;
import dev.sevenstar.shared.Ids;
import java.time.Duration;

/**
 * What can be earned by an examination.
 *
 * @param questions drawn for a paper
 * @param minutes for it
 * @param pass the per cent that must be right
 * @param tries before a pause
 * @param waitDays how long that pause is
 * @param validMonths of the certificate
 */
public record Exam(
        long id,
        long ownerId,
        CourseState state,
        Wording title,
        Wording summary,
        int questions,
        int minutes,
        int pass,
        int tries,
        int waitDays,
        int validMonths) {

    /** ◇ Before a certificate ends it can be earned anew for so long. */
    public static final Duration RENEWAL = Duration.ofDays(30);

    public String number() {
        return Ids.text(id);
    }

    boolean isPassedWith(int correct) {
        return correct * 100 >= pass * questions;
    }

    /** A new one as the rules of the academy have it: 50 questions, 60 minutes, 80 %, 3 tries, 7 days, a year. */
    public static Exam usual(long ownerId, Wording title, Wording summary) {
        return new Exam(Ids.next(), ownerId, CourseState.DRAFT, title, summary, 50, 60, 80, 3, 7, 12);
    }
}
