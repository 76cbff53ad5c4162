package dev.sevenstar.payment.alipay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** RSA2: SHA-256 with RSA over what is said, in base 64. */
final class AlipayKeys {

    private static final String ALGORITHM = "SHA256withRSA";

    private final PrivateKey own;
    private final PublicKey alipays;

    AlipayKeys(String privateKey, String publicKey) {
        try {
            own = privateKey(privateKey);
            alipays = publicKey(publicKey);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("keys of Alipay", e);
        }
    }

    String sign(String said) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own);
            signature.update(said.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False also for a signature that is none. */
    boolean isAlipays(String said, String sign) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(alipays);
            signature.update(said.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(sign));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    /** What is signed: all parameters that say something, sorted by name, {@code a=1&b=2}. */
    static String said(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
    }

    static boolean isPrivate(String base64) {
        try {
            return privateKey(base64) != null;
        } catch (GeneralSecurityException | IllegalArgumentException no) {
            return false;
        }
    }

    static boolean isPublic(String base64) {
        try {
            return publicKey(base64) != null;
        } catch (GeneralSecurityException | IllegalArgumentException no) {
            return false;
        }
    }

    private static PrivateKey privateKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
