package dev.sevenstar.shared.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address people use. When it is {@code https}, cookies and headers are those of an encrypted house,
 * even if a proxy in front takes the encryption off.
 */
@Component
public class PublicAddress {

    private final boolean encrypted;

    PublicAddress(@Value("${sevenstar.base}") String base) {
        this.encrypted = base.startsWith("https:");
    }

    public boolean isEncrypted() {
        return encrypted;
    }
}
