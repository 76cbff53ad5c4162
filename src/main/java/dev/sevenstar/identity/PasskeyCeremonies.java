package dev.sevenstar.identity;

import dev.sevenstar.shared.settings.Site;
import java.net.URI;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Passkeys belong to the address people use. The device has to check who holds it, for a passkey
 * stands for both factors, and to know the person by itself, for no name is asked before.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyCeremonies {

    @Bean
    WebAuthnRelyingPartyOperations relyingParty(PasskeyOwners owners, PasskeyCredentials credentials, Site site) {
        var address = URI.create(site.base());
        var house = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name(address.getHost())
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, credentials, house, Set.of(site.base()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
