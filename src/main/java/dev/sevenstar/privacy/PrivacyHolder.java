package dev.sevenstar.privacy;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;
import static dev.sevenstar.shared.privacy.DataSubject.SHOP;

import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PrivacyHolder implements Holder {

    private static final String WHICH = "subject = '%s' and subject_id = :id";

    private final Copies copies;

    PrivacyHolder(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(
                        "data_copy",
                        "subject, subject_id, asked_by, hash",
                        Part.deleted(
                                PERSON,
                                WHICH.formatted(PERSON),
                                "id, asked_at, bytes, record_count, file_count, gone_at"),
                        Part.deleted(
                                SHOP, WHICH.formatted(SHOP), "id, asked_at, bytes, record_count, file_count, gone_at")),
                erasures());
    }

    private static Holding erasures() {
        var asked = "id, asked_at, due_at, done_at";
        var proof = "numbers only: proof that it was done";
        return Holding.of(
                "erasure",
                "subject, subject_id, asked_by",
                Part.kept(PERSON, WHICH.formatted(PERSON) + " or asked_by = :id", asked, proof),
                Part.kept(SHOP, WHICH.formatted(SHOP), asked, proof));
    }

    @Override
    public void erase(DataSubject subject, long id) {
        copies.forget(subject, id);
    }
}
