package dev.sevenstar.shared;

import dev.sevenstar.shared.settings.RefusedSetting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the house has to read again but the database must not give away (AES-256-GCM). The key
 * comes from the environment, or from a file that the first start makes.
 */
@Component
public class SecretBox {

    private static final int MADE_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    SecretBox(SecretSettings settings) {
        var text = settings.key().isEmpty() ? kept(settings.file()) : settings.key();
        this.key = new SecretKeySpec(sha256(text), "AES");
    }

    /** @param purpose what it is and whose; a sealed text can be opened for the same purpose only */
    public String seal(String purpose, byte[] plain) {
        var iv = random(IV_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, iv, purpose).doFinal(plain);
            return text(ByteBuffer.allocate(IV_BYTES + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if it was sealed under another key or for another purpose, or was changed. */
    public Optional<byte[]> open(String purpose, String sealed) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length <= IV_BYTES) return Optional.empty();
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, IV_BYTES), purpose);
            return Optional.of(cipher.doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES));
        } catch (IllegalArgumentException | AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] iv, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Made once; of two that start at the same time one makes it and both read it. */
    private static String kept(Path file) {
        try {
            if (Files.notExists(file)) make(file);
            var text = Files.readString(file).strip();
            if (!text.isEmpty()) return text;
            throw new RefusedSetting("sevenstar.secret.file", file, "The file is empty; restore it from the backup.");
        } catch (IOException e) {
            throw new RefusedSetting("sevenstar.secret.file", file, "The file can't be read, or not be made.");
        }
    }

    private static void make(Path file) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        // Written whole under another name first: whoever finds the file finds all of it.
        var fresh = Files.createTempFile(folder, "secret", ".new");
        Files.writeString(fresh, text(random(MADE_BYTES)));
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException other) {
            Files.delete(fresh);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
