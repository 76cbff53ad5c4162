package dev.sevenstar.academy;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AcademyHolder implements Holder {

    private static final String THEIRS = "person_id = :id";

    @Override
    public String module() {
        return "academy";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.nobodys("academy_course", "the courses of the market and its partners"),
                Holding.nobodys("academy_edition", "what the courses say"),
                Holding.nobodys("academy_course_count", "how many learn a course and what they think of it"),
                Holding.nobodys("academy_help", "which courses are about which weak point"),
                Holding.nobodys("academy_shipped", "which courses came with the product"),
                Holding.nobodys("academy_stamp", "when those were last read"),
                Holding.of("academy_needs", "shop_id", Part.shopDeleted("judged_at, needs")),
                Holding.of(
                        "academy_enrolment",
                        "person_id",
                        Part.deleted(
                                PERSON,
                                THEIRS,
                                "course_id, edition, lesson, done_lessons, started_at, last_at, completed_at")),
                Holding.of(
                        "academy_progress",
                        "person_id, length, seen, place, credited_at",
                        Part.deleted(
                                PERSON,
                                THEIRS,
                                "course_id, lesson, src, seen_seconds, score, tries, answers, opened_at, done_at")),
                Holding.nobodys("academy_exam", "what can be earned"),
                Holding.nobodys("academy_question", "what is asked for it"),
                Holding.of(
                        "academy_candidate",
                        "person_id, open_attempt",
                        Part.deleted(PERSON, THEIRS, "exam_id, tries, waits_until")),
                Holding.of(
                        "academy_attempt",
                        "person_id, shop_id, paper",
                        Part.deleted(PERSON, THEIRS, "id, exam_id, started_at, until_at, ended_at, correct, passed")),
                Holding.of(
                        "academy_answer",
                        "person_id",
                        Part.deleted(PERSON, THEIRS, "attempt_id, place, chosen, answered_at")),
                Holding.of(
                        "academy_certificate",
                        "id, person_id, shop_id, reminded",
                        Part.deleted(
                                PERSON,
                                THEIRS,
                                "code, exam_id, holder, title, title_en, issued_at, expires_at, revoked_at, revoked_reason,"
                                        + " shown")),
                Holding.of(
                        "academy_note",
                        "person_id, id",
                        Part.deleted(PERSON, THEIRS, "course_id, lesson, at_second, text, written_at")),
                Holding.of(
                        "academy_rating",
                        "person_id",
                        Part.deleted(PERSON, THEIRS, "course_id, stars, comment, rated_at, hidden_reason")));
    }
}
