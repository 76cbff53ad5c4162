package dev.sevenstar.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Persons as passkeys see them. They come and go elsewhere, so there is nothing to save here. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return people.findById(PasskeyCredentials.personId(handle))
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    /** @param username the name of a {@link SignedIn} person, which is their id */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return findById(PasskeyCredentials.handle(Long.parseLong(username)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException();
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        var email = person.email();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyCredentials.handle(person.id()))
                .name(email == null ? Objects.requireNonNullElse(person.mobile(), person.name()) : email)
                .displayName(person.name())
                .build();
    }
}
