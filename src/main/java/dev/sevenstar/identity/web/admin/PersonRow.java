package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.Register.PersonEntry;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.util.Objects;

record PersonRow(String href, String name, String email, String mobile, boolean active, String joined) {

    static PersonRow of(PersonEntry person) {
        return new PersonRow(
                "/admin/people/" + Ids.text(person.id()),
                person.name(),
                Objects.requireNonNullElse(person.email(), ""),
                Objects.requireNonNullElse(person.mobile(), ""),
                person.active(),
                Times.day(person.joinedAt()));
    }
}
