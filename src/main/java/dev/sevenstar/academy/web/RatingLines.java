package dev.sevenstar.academy.web;

import dev.sevenstar.academy.CourseList;
import dev.sevenstar.academy.CourseState;
import dev.sevenstar.academy.learning.Enrolment;
import dev.sevenstar.academy.learning.Ratings.Rating;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What learners said, as others read it: with the surname only. */
@Component
class RatingLines {

    /** @param personId whom staff judge */
    record Line(long personId, String who, int stars, String comment, String at, String hiddenReason) {}

    private final CourseList list;
    private final People people;
    private final AcademyWords words;

    RatingLines(CourseList list, People people, AcademyWords words) {
        this.list = list;
        this.people = people;
        this.words = words;
    }

    /** The course in the list, if somebody may see it. @throws NotFound else */
    CourseList.Row course(long id, @Nullable Enrolment begun) {
        var row = list.these(List.of(id)).get(id);
        if (row == null || row.state() != CourseState.PUBLISHED && begun == null) throw new NotFound();
        return row;
    }

    List<Line> of(List<Rating> ratings) {
        if (ratings.isEmpty()) return List.of();
        var names = people.findAllById(ratings.stream().map(Rating::personId).toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        return ratings.stream().map(rating -> line(rating, names)).toList();
    }

    private Line line(Rating rating, Map<Long, String> names) {
        var name = names.getOrDefault(rating.personId(), "");
        return new Line(
                rating.personId(),
                name.isEmpty() ? words.say("academy.somebody") : words.say("academy.surname", name.substring(0, 1)),
                rating.stars(),
                rating.comment(),
                Times.day(rating.ratedAt()),
                rating.hiddenReason());
    }
}
