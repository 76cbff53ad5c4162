package dev.sevenstar.payment.alipay;

import dev.sevenstar.shared.settings.RefusedSetting;
import dev.sevenstar.shared.settings.Site;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The market's application at Alipay; without one Alipay is simulated.
 *
 * @param privateKey the market's own, PKCS #8 in base 64
 * @param publicKey Alipay's, X.509 in base 64
 */
@ConfigurationProperties("sevenstar.alipay")
record AlipaySettings(
        @DefaultValue("") String appId,
        @DefaultValue("") String privateKey,
        @DefaultValue("") String publicKey,

        @DefaultValue("https://openapi.alipay.com/gateway.do")
        String gateway) {

    private static final String PROPERTIES = "sevenstar.alipay.";

    AlipaySettings {
        appId = appId.strip();
        privateKey = privateKey.replaceAll("\\s", "");
        publicKey = publicKey.replaceAll("\\s", "");
        if (appId.isEmpty()) {
            if (!privateKey.isEmpty() || !publicKey.isEmpty())
                throw refused("app-id", "", "Keys of Alipay are set, so its application must be named.");
        } else {
            if (!appId.matches("\\d{10,32}"))
                throw refused("app-id", appId, "It must be the number of an application.");
            if (!AlipayKeys.isPrivate(privateKey))
                throw refused("private-key", "(not shown)", "It must be a private RSA key, PKCS #8 in base 64.");
            if (!AlipayKeys.isPublic(publicKey))
                throw refused("public-key", "(not shown)", "It must be Alipay's public RSA key in base 64.");
            if (!Site.isAddress(gateway.replaceFirst("/[^/]*$", "")))
                throw refused("gateway", gateway, "It must be the address of Alipay's gateway.");
        }
    }

    boolean isMeant() {
        return !appId.isEmpty();
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return isMeant() ? "application " + appId + " at " + gateway : "simulated";
    }

    private static RefusedSetting refused(String name, String value, String reason) {
        return new RefusedSetting(PROPERTIES + name, value, reason);
    }
}
