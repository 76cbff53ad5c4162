package dev.sevenstar.identity;

import dev.sevenstar.shared.Aggregates;
import java.util.Optional;

public interface People extends Aggregates<Person, Long> {

    Optional<Person> findByEmail(String email);

    Optional<Person> findByMobile(String mobile);

    /** By what people type at the door: an e-mail address in any case, or a mobile number. */
    default Optional<Person> known(String typed) {
        return Contact.of(typed).flatMap(this::at);
    }

    default Optional<Person> at(Contact contact) {
        return contact.email() != null
                ? findByEmail(contact.email())
                : Optional.ofNullable(contact.mobile()).flatMap(this::findByMobile);
    }
}
