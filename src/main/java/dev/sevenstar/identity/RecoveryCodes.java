package dev.sevenstar.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Ten codes for the day the phone is lost, each good once. The house keeps slow hashes like those of
 * passwords; the first digit of a code says which one it is, so that one hash is compared and not ten.
 */
@Component
class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final int SECRET_LETTERS = 11;
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    RecoveryCodes(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** New ones; the old ones no longer work. */
    List<String> issue(long personId) {
        tearUp(personId);
        return IntStream.range(0, HOW_MANY).mapToObj(i -> issue(personId, i)).toList();
    }

    int left(long personId) {
        return jdbc.sql("select count(*) from recovery_code where person_id = :person")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /** Takes the code out of the world; only one of two who try at once is told so. */
    boolean spend(long personId, String typed) {
        var plain = plain(typed);
        if (!isCode(plain)) return false;
        var number = plain.charAt(0) - '0';
        var hash = jdbc.sql("select hash from recovery_code where person_id = :person and number = :number")
                .param("person", personId)
                .param("number", number)
                .query(String.class)
                .optional();
        if (hash.isEmpty() || !encoder.matches(plain, hash.get())) return false;
        return jdbc.sql("delete from recovery_code where person_id = :person and number = :number and hash = :hash")
                        .param("person", personId)
                        .param("number", number)
                        .param("hash", hash.get())
                        .update()
                == 1;
    }

    void tearUp(long personId) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", personId)
                .update();
    }

    /** Told apart from a code of the app by its length. */
    static boolean isCode(String typed) {
        return plain(typed).matches("[0-9][" + LETTERS + "]{" + SECRET_LETTERS + "}");
    }

    private String issue(long personId, int number) {
        var plain = new StringBuilder().append(number);
        RANDOM.ints(SECRET_LETTERS, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .forEach(plain::append);
        jdbc.sql("insert into recovery_code (person_id, number, hash) values (:person, :number, :hash)")
                .param("person", personId)
                .param("number", number)
                .param("hash", Objects.requireNonNull(encoder.encode(plain)))
                .update();
        return plain.insert(8, '-').insert(4, '-').toString();
    }

    /** As people copy it: any case, with or without hyphens, o for zero, l for one. */
    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('l', '1')
                .replace('i', '1');
    }
}
