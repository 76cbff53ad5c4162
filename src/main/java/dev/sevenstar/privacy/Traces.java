package dev.sevenstar.privacy;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.privacy.DataSubject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which words somebody stands in rows that are not theirs: what they signed in with and were called, ever. */
@Component
class Traces {

    private static final int SHORTEST_NAME = 2;

    /**
     * @param contacts addresses and numbers
     * @param names those that nobody else bears: a namesake keeps theirs
     */
    record Of(long id, List<String> contacts, List<String> names) {

        List<String> words() {
            return Stream.concat(contacts.stream(), names.stream()).toList();
        }
    }

    private final People people;
    private final JdbcClient jdbc;

    Traces(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** None once the person is gone: then what they are found by was erased before them. */
    Of of(DataSubject subject, long id) {
        var person = subject == DataSubject.PERSON ? people.findById(id) : Optional.<Person>empty();
        return person.map(this::of).orElse(new Of(id, List.of(), List.of()));
    }

    private Of of(Person person) {
        var contacts = Stream.concat(
                Stream.of(person.email(), person.mobile()).filter(Objects::nonNull),
                former(person.id(), "identity.contact-changed").flatMap(both -> Arrays.stream(both.split(" "))));
        var names = Stream.concat(Stream.of(person.name()), former(person.id(), "identity.person-renamed"));
        return new Of(
                person.id(),
                contacts.filter(c -> !c.isBlank()).distinct().toList(),
                names.filter(n -> n.length() >= SHORTEST_NAME && isAlone(n, person.id()))
                        .distinct()
                        .toList());
    }

    private Stream<String> former(long personId, String action) {
        return jdbc.sql("""
                select old_value from audit_entry
                where person_id = :person and action = :action and old_value is not null""").param("person", personId).param("action", action).query(String.class).list().stream();
    }

    private boolean isAlone(String name, long personId) {
        return jdbc.sql("select 1 from person where name = :name and id <> :id limit 1")
                .param("name", name)
                .param("id", personId)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }
}
