package dev.sevenstar.identity;

import com.webauthn4j.util.exception.WebAuthnException;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.audit.Audit;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The passkeys of people (WebAuthn): made on a device that checks finger, face or PIN itself, so that
 * one stands for both factors. What was asked waits in the session until it is answered, once.
 */
@Component
public class Passkeys {

    static final int LONGEST_NAME = 40;
    private static final int MOST = 20;
    private static final String ASKED_TO_MAKE = "passkey-to-make";
    private static final String ASKED_TO_SHOW = "passkey-to-show";

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    public record Passkey(long id, String name, Instant since, Instant usedAt) {}

    private final WebAuthnRelyingPartyOperations ceremonies;
    private final PasskeyCredentials credentials;
    private final People people;
    private final SecurityNotices notices;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            WebAuthnRelyingPartyOperations ceremonies,
            PasskeyCredentials credentials,
            People people,
            SecurityNotices notices,
            JdbcClient jdbc,
            Audit audit) {
        this.ceremonies = ceremonies;
        this.credentials = credentials;
        this.people = people;
        this.notices = notices;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public List<Passkey> of(long personId) {
        return jdbc.sql("""
                select id, name, since, used_at from passkey where person_id = :person
                order by person_id, id""").param("person", personId).query(Passkey.class).list();
    }

    public Passkey get(long personId, String number) {
        return of(personId).stream()
                .filter(p -> Ids.text(p.id()).equals(number))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the browser is to make, in JSON. */
    public String askToMake(SignedIn person, HttpSession session) {
        var request = new ImmutablePublicKeyCredentialCreationOptionsRequest(known(person));
        var options = ceremonies.createPublicKeyCredentialCreationOptions(request);
        session.setAttribute(ASKED_TO_MAKE, options);
        return json.writeValueAsString(options);
    }

    /**
     * @param made the browser's answer, in JSON
     * @throws Refused if it is no answer to what was asked
     */
    @Transactional
    public void add(SignedIn person, String name, String made, HttpSession session) {
        var asked = session.getAttribute(ASKED_TO_MAKE);
        session.removeAttribute(ASKED_TO_MAKE);
        if (!(asked instanceof PublicKeyCredentialCreationOptions options))
            throw new Refused("identity.passkey.failed");
        if (of(person.personId()).size() >= MOST) throw new Refused("identity.passkey.too-many", MOST);
        try {
            var key = new RelyingPartyPublicKey(json.readValue(made, MADE), name);
            ceremonies.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException no) {
            throw new Refused("identity.passkey.failed");
        }
        audit.record("identity.passkey-added", "person", person.personName(), null, name);
        notices.tell(people.get(person.personId()), "identity.mail.passkey-added");
    }

    /** What the browser is to show, in JSON: any passkey of this house, or one of the person's if it is known who asks. */
    public String askToShow(@Nullable SignedIn person, HttpSession session) {
        var request = new ImmutablePublicKeyCredentialRequestOptionsRequest(person == null ? null : known(person));
        var options = ceremonies.createCredentialRequestOptions(request);
        session.setAttribute(ASKED_TO_SHOW, options);
        return json.writeValueAsString(options);
    }

    /**
     * @param shown the browser's answer, in JSON
     * @return the person, if it is an answer to what was asked and they may come in
     */
    @Transactional
    public Optional<Person> recognise(String shown, HttpSession session) {
        var asked = session.getAttribute(ASKED_TO_SHOW);
        session.removeAttribute(ASKED_TO_SHOW);
        if (!(asked instanceof PublicKeyCredentialRequestOptions options)) return Optional.empty();
        try {
            var request = new RelyingPartyAuthenticationRequest(options, json.readValue(shown, SHOWN));
            var owner = ceremonies.authenticate(request);
            return people.findById(PasskeyCredentials.personId(owner.getId())).filter(Person::isActive);
        } catch (JacksonException | IllegalArgumentException | WebAuthnException no) {
            return Optional.empty();
        }
    }

    public void rename(long personId, String number, String name) {
        jdbc.sql("update passkey set name = :name where person_id = :person and id = :id")
                .param("name", name)
                .param("person", personId)
                .param("id", get(personId, number).id())
                .update();
    }

    @Transactional
    public void remove(SignedIn person, String number) {
        var passkey = get(person.personId(), number);
        credentials.remove(person.personId(), passkey.id());
        audit.record("identity.passkey-removed", "person", person.personName(), passkey.name(), null);
        notices.tell(people.get(person.personId()), "identity.mail.passkey-removed");
    }

    private static Authentication known(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("PERSON"));
    }
}
