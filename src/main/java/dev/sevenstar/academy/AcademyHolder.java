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
