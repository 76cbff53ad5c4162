package dev.sevenstar.academy.web;

import dev.sevenstar.academy.CourseList;
import dev.sevenstar.academy.Needs;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop could do better.
 *
 * @param learn the course about it with its length, null while there is none
 * @param fix where it is bettered at once
 */
public record NeedCard(
        String reason, @Nullable String learn, @Nullable String course, String fix, String act) {

    static NeedCard of(Needs.Need need, CourseList.@Nullable Row taught, AcademyWords words) {
        return new NeedCard(
                words.reason(need.point(), need.value()),
                taught == null
                        ? null
                        : words.say("academy.need.learn", words.say(taught.title()), words.minutes(taught.minutes())),
                taught == null ? null : CoursesController.HERE + "/" + taught.number(),
                need.value().remedy(),
                words.say(need.point().key() + ".fix"));
    }
}
