package dev.sevenstar.shared.privacy;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;

import java.util.List;
import org.springframework.stereotype.Component;

/** The tables of no module: sessions, jobs, letters and the book of sensitive acts. */
@Component
class SharedHolder implements Holder {

    private static final String BOOK =
            "who did what and when is kept as a record of security (Cybersecurity Law Art. 21), by number and without the name";

    @Override
    public String module() {
        return "shared";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(
                        "spring_session_attributes",
                        "session_primary_id, attribute_name, attribute_bytes",
                        Part.deleted(
                                PERSON,
                                "session_primary_id in"
                                        + " (select primary_id from spring_session where principal_name = cast(:id as varchar))",
                                "")),
                Holding.of(
                        "spring_session",
                        "primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time,"
                                + " principal_name",
                        Part.deleted(PERSON, "principal_name = cast(:id as varchar)", "")),
                Holding.of(
                        "mail",
                        "",
                        Part.deleted(PERSON, "recipient = :contact", "id, recipient, written_at, subject, body, state"),
                        Part.blanked(
                                PERSON,
                                "position(:word in subject) > 0 or position(:word in body) > 0",
                                "",
                                "subject = substring(replace(subject, :word, :closed) from 1 for 300),"
                                        + " body = replace(body, :word, :closed)",
                                "a letter to somebody else loses the name")),
                audit(),
                Holding.of(
                        "job_failure",
                        "task_name, task_instance, error",
                        Part.deleted(PERSON, "position(:contact in error) > 0", "")),
                Holding.nobodys("scheduled_tasks", "jobs name what they work on by its number"));
    }

    private static Holding audit() {
        var entry = "id, at, address, action, subject, number, old_value, new_value";
        return Holding.of(
                "audit_entry",
                "shop_id, person_id",
                Part.blanked(PERSON, "person_id = :id", entry, "person_name = :closed", BOOK),
                Part.blanked(PERSON, "number = :word", "", "number = :closed", BOOK),
                Part.blanked(PERSON, "position(:contact in old_value) > 0", "", "old_value = :closed", BOOK),
                Part.blanked(PERSON, "position(:contact in new_value) > 0", "", "new_value = :closed", BOOK),
                Part.blanked(PERSON, "old_value = :word", "", "old_value = :closed", BOOK),
                Part.blanked(PERSON, "new_value = :word", "", "new_value = :closed", BOOK),
                Part.shopKept(entry + ", person_name", "the record of security outlives the shop"));
    }
}
