package dev.sevenstar.identity;

import dev.sevenstar.shared.Aggregates;
import java.util.Optional;

public interface People extends Aggregates<Person, Long> {

    Optional<Person> findByEmail(String email);

    Optional<Person> findByMobile(String mobile);

    /** By what people type at the door: an e-mail address in any case, or a mobile number. */
    default Optional<Person> known(String typed) {
        var plain = typed.strip();
        return plain.contains("@")
                ? findByEmail(plain.toLowerCase(java.util.Locale.ROOT))
                : findByMobile(plain.replaceAll("[\\s-]", "").replaceFirst("^(\\+|00)?86(?=1\\d{10}$)", ""));
    }
}
