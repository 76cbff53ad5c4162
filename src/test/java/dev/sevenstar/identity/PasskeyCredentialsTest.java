package dev.sevenstar.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

@HouseTest
@Tag("database")
class PasskeyCredentialsTest {

    @Autowired
    PasskeyCredentials credentials;

    @Autowired
    World world;

    Bytes id;
    long person;

    @BeforeEach
    void a_device() {
        id = Bytes.random();
        person = world.buyer().id();
    }

    @Test
    void a_device_that_counts_counts_on() {
        credentials.save(counted(5));
        credentials.save(counted(6));
        credentials.save(counted(60));
        assertThat(count()).isEqualTo(60);
    }

    @Test
    void one_that_counts_as_far_as_before_is_a_copy() {
        credentials.save(counted(5));
        credentials.save(counted(9));
        for (var copied : new long[] {9, 6, 0})
            assertThatThrownBy(() -> credentials.save(counted(copied)))
                    .isInstanceOf(MaliciousCounterValueException.class);
        assertThat(count()).isEqualTo(9);
    }

    @Test
    void one_that_does_not_count_comes_in_again_and_again() {
        for (var time = 0; time < 3; time++) credentials.save(counted(0));
        assertThat(count()).isZero();
    }

    private long count() {
        return Objects.requireNonNull(credentials.findByCredentialId(id)).getSignatureCount();
    }

    private CredentialRecord counted(long signatures) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(id)
                .userEntityUserId(PasskeyCredentials.handle(person))
                .publicKey(new ImmutablePublicKeyCose(new byte[] {1}))
                .attestationObject(new Bytes(new byte[] {2}))
                .signatureCount(signatures)
                .transports(Set.of())
                .label("手机")
                .created(Instant.EPOCH)
                .lastUsed(Instant.EPOCH)
                .build();
    }
}
