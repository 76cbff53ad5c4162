package dev.sevenstar.identity;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.audit.Audit;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the seat a letter offers: for a person who is here, or for one who comes in with it. */
@Component
public class AcceptInvitation {

    private final Invitations invitations;
    private final NewPerson newPerson;
    private final Seats seats;
    private final Agreements agreements;
    private final Audit audit;

    AcceptInvitation(Invitations invitations, NewPerson newPerson, Seats seats, Agreements agreements, Audit audit) {
        this.invitations = invitations;
        this.newPerson = newPerson;
        this.seats = seats;
        this.agreements = agreements;
        this.audit = audit;
    }

    /**
     * @return the shop
     * @throws NotFound if the link was used, taken back or is too old
     */
    @Transactional
    public long as(SignedIn person, String secret) {
        var invitation = invitations.behind(secret).orElseThrow(NotFound::new);
        if (!invitations.remove(invitation)) throw new NotFound();
        if (seats.of(person).stream().noneMatch(s -> s.shopId() == invitation.shopId())) sit(person, invitation);
        return invitation.shopId();
    }

    /** The letter has reached the address, so the account begins with it. */
    @Transactional
    public Person asNewPerson(String name, String password, Locale language, String secret) {
        var invitation = invitations.behind(secret).orElseThrow(NotFound::new);
        var contact = new Contact(invitation.email(), null);
        var person = newPerson.enter(name, contact, password, language);
        agreements.record(person.id());
        as(person.signedIn(), secret);
        return person;
    }

    private void sit(SignedIn person, Invitation invitation) {
        try {
            seats.give(invitation.shopId(), person.personId(), invitation.role());
        } catch (DuplicateKeyException twice) {
            throw new NotFound();
        }
        audit.recordBy(
                person,
                invitation.shopId(),
                "identity.member-joined",
                "person",
                person.personName(),
                null,
                invitation.role().key());
    }
}
