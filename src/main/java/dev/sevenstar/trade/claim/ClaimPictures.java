package dev.sevenstar.trade.claim;

import dev.sevenstar.media.Attachment;
import dev.sevenstar.media.Attachments;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pictures of claims. Media keeps them under the secret key of the form they came with, so that a form that comes
 * back still has them; whoever may read the claim may see its pictures.
 */
@Component
public class ClaimPictures {

    private static final String TYPE = "claim";
    private static final Pattern KEY = Pattern.compile("[0-9a-zA-Z-]{16,40}");

    private final Attachments attachments;
    private final ClaimRows rows;

    ClaimPictures(Attachments attachments, ClaimRows rows) {
        this.attachments = attachments;
        this.rows = rows;
    }

    /**
     * Keeps a picture with a form that is being written.
     *
     * @throws Refused if it is no picture, too heavy, one too many, or the form has gone out
     */
    @Transactional
    public void add(String formKey, long personId, String name, InputStream bytes) {
        if (!KEY.matcher(formKey).matches() || rows.isSent(formKey)) throw new Refused("trade.refused.claim-form");
        var file = attachments.add(TYPE, subject(formKey), personId, name, bytes);
        if (file.kind() == Attachment.Kind.PICTURE) return;
        attachments.remove(TYPE, subject(formKey), file.id());
        throw new Refused("trade.refused.claim-only-pictures");
    }

    /** What has come with a form so far. */
    public Evidence of(String formKey, long personId) {
        if (!KEY.matcher(formKey).matches()) throw new Refused("trade.refused.claim-form");
        var own = attachments.of(TYPE, subject(formKey)).stream()
                .filter(each -> each.addedBy() == personId)
                .count();
        return new Evidence(formKey, Math.toIntExact(own));
    }

    /** By the key of their form, in one statement. */
    public Map<String, List<Attachment>> of(List<ClaimMessage> history) {
        var keys = history.stream()
                .filter(each -> each.evidence().pictures() > 0)
                .map(each -> each.evidence().key())
                .distinct()
                .toList();
        var found =
                attachments.of(TYPE, keys.stream().map(ClaimPictures::subject).toList());
        return keys.stream().collect(Collectors.toMap(key -> key, key -> found.getOrDefault(subject(key), List.of())));
    }

    /** @throws NotFound if no message of this claim came with it */
    public byte[] read(ShopKey claim, long pictureId) {
        return of(rows.messages(claim)).values().stream()
                .flatMap(List::stream)
                .filter(each -> each.id() == pictureId)
                .findFirst()
                .map(attachments::read)
                .orElseThrow(NotFound::new);
    }

    private static long subject(String formKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(formKey.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
