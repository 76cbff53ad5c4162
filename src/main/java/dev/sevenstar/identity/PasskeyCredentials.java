package dev.sevenstar.identity;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Keeps the public halves of passkeys under the persons they belong to. */
@Component
class PasskeyCredentials implements UserCredentialRepository {

    private static final String READ = """
            select person_id, credential_id, name, public_key, attestation, sign_count, transports,
                   verified, backup_eligible, backed_up, since, used_at
            from passkey
            """;

    private record Stored(
            long personId,
            String credentialId,
            String name,
            byte[] publicKey,
            byte[] attestation,
            long signCount,
            String transports,
            boolean verified,
            boolean backupEligible,
            boolean backedUp,
            Instant since,
            Instant usedAt) {

        CredentialRecord record() {
            return ImmutableCredentialRecord.builder()
                    .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                    .credentialId(Bytes.fromBase64(credentialId))
                    .userEntityUserId(handle(personId))
                    .publicKey(new ImmutablePublicKeyCose(publicKey))
                    .attestationObject(new Bytes(attestation))
                    .signatureCount(signCount)
                    .transports(Arrays.stream(transports.split(" "))
                            .filter(t -> !t.isEmpty())
                            .map(AuthenticatorTransport::valueOf)
                            .collect(Collectors.toSet()))
                    .uvInitialized(verified)
                    .backupEligible(backupEligible)
                    .backupState(backedUp)
                    .label(name)
                    .created(since)
                    .lastUsed(usedAt)
                    .build();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyCredentials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a passkey knows its person by. */
    static Bytes handle(long personId) {
        return new Bytes(ByteBuffer.allocate(Long.BYTES).putLong(personId).array());
    }

    static long personId(Bytes handle) {
        return ByteBuffer.wrap(handle.getBytes()).getLong();
    }

    /**
     * Spring Security compares with the count at the making of the passkey only; the last one is what tells a copy.
     *
     * @throws MaliciousCounterValueException if the device has counted as far before; many do not count, and stay at 0
     */
    @Override
    public void save(CredentialRecord credential) {
        var known = findByCredentialId(credential.getCredentialId());
        if (known == null) insert(credential);
        else if (!update(credential))
            throw new MaliciousCounterValueException(
                    "a copied passkey", known.getSignatureCount(), credential.getSignatureCount());
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(READ + "where credential_id = :id")
                .param("id", credentialId.toBase64UrlString())
                .query(Stored.class)
                .optional()
                .map(Stored::record)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc
                .sql(READ + "where person_id = :person order by person_id, id")
                .param("person", personId(handle))
                .query(Stored.class)
                .list()
                .stream()
                .map(Stored::record)
                .toList();
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from passkey where credential_id = :id")
                .param("id", credentialId.toBase64UrlString())
                .update();
    }

    void remove(long personId, long id) {
        jdbc.sql("delete from passkey where person_id = :person and id = :id")
                .param("person", personId)
                .param("id", id)
                .update();
    }

    private boolean update(CredentialRecord credential) {
        return jdbc.sql("""
                        update passkey set sign_count = :count, verified = :verified, backed_up = :backedUp, used_at = :now
                        where credential_id = :id and (sign_count < :count or sign_count = 0 and :count = 0)""")
                        .param("count", credential.getSignatureCount())
                        .param("verified", credential.isUvInitialized())
                        .param("backedUp", credential.isBackupState())
                        .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                        .param("id", credential.getCredentialId().toBase64UrlString())
                        .update()
                == 1;
    }

    private void insert(CredentialRecord credential) {
        var attestation = credential.getAttestationObject();
        if (attestation == null) throw new IllegalArgumentException("a passkey without its attestation");
        jdbc.sql("""
                insert into passkey (person_id, id, credential_id, name, public_key, attestation, sign_count, transports,
                                     verified, backup_eligible, backed_up, since, used_at)
                values (:person, :id, :credential, :name, :key, :attestation, :count, :transports,
                        :verified, :eligible, :backedUp, :now, :now)""")
                .param("person", personId(credential.getUserEntityUserId()))
                .param("id", Ids.next())
                .param("credential", credential.getCredentialId().toBase64UrlString())
                .param("name", credential.getLabel())
                .param("key", credential.getPublicKey().getBytes())
                .param("attestation", attestation.getBytes())
                .param("count", credential.getSignatureCount())
                .param(
                        "transports",
                        credential.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("verified", credential.isUvInitialized())
                .param("eligible", credential.isBackupEligible())
                .param("backedUp", credential.isBackupState())
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }
}
