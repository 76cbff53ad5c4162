package dev.sevenstar.inquiry;

import dev.sevenstar.media.Attachment;
import dev.sevenstar.media.Attachments;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.privacy.CopyFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of messages. Media keeps them under the secret key of the form they came with, so that a
 * form that comes back still has them; who may read the message may read its files.
 */
@Component
public class InquiryFiles {

    private static final String TYPE = "inquiry";
    private static final int AT_ONCE = 500;

    private record Sent(long inquiryId, long id, String requestKey) {}

    private final Attachments attachments;
    private final JdbcClient jdbc;

    InquiryFiles(Attachments attachments, JdbcClient jdbc) {
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** @param personId 0 for a visitor */
    public AttachedFile add(String requestKey, long personId, String name, InputStream bytes) {
        return file(attachments.add(TYPE, subject(requestKey), personId, name, bytes));
    }

    /** Takes a file out of a form that is not sent yet. */
    public void drop(String requestKey, long fileId) {
        if (!sent(requestKey)) attachments.remove(TYPE, subject(requestKey), fileId);
    }

    /** Whether the message of this form has gone out; its files then stay as they were sent. */
    public boolean sent(String requestKey) {
        return jdbc.sql("select 1 from inquiry_message where request_key = :request limit 1")
                .param("request", requestKey)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What has arrived with a form so far. */
    public List<AttachedFile> of(String requestKey) {
        return attachments.of(TYPE, subject(requestKey)).stream()
                .map(InquiryFiles::file)
                .toList();
    }

    /** One statement for all messages, none when no message has a file. */
    List<TimelineEntry> attach(List<TimelineEntry> entries) {
        var subjects = entries.stream()
                .filter(e -> e.fileCount() > 0 && e.requestKey() != null)
                .map(e -> subject(Objects.requireNonNull(e.requestKey())))
                .toList();
        if (subjects.isEmpty()) return entries;
        var files = attachments.of(TYPE, subjects);
        return entries.stream()
                .map(e -> e.fileCount() == 0 || e.requestKey() == null
                        ? e
                        : e.with(files.getOrDefault(subject(e.requestKey()), List.of()).stream()
                                .map(InquiryFiles::file)
                                .toList()))
                .toList();
    }

    /** A file of this inquiry; one of a note only for the shop. */
    public Attachment get(ShopKey inquiry, long fileId, boolean forShop) {
        var subjects = jdbc
                .sql("""
                select request_key from inquiry_message
                where shop_id = :shop and inquiry_id = :inquiry and files > 0 and request_key is not null
                and (kind <> 'NOTE' or :forShop)""")
                .param("shop", inquiry.shopId())
                .param("inquiry", inquiry.id())
                .param("forShop", forShop)
                .query(String.class)
                .list()
                .stream()
                .map(InquiryFiles::subject)
                .toList();
        return attachments.of(TYPE, subjects).values().stream()
                .flatMap(List::stream)
                .filter(a -> a.id() == fileId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public byte[] read(Attachment file) {
        return attachments.read(file);
    }

    /** All files that came with the messages of a shop's inquiries, a folder for each inquiry. */
    void addAll(long shopId, CopyFiles copy) throws IOException {
        var after = new Sent(0, 0, "");
        List<Sent> page;
        do {
            page = sent(shopId, after);
            for (var message : page) after = message;
            add(page, copy);
        } while (page.size() == AT_ONCE);
    }

    private List<Sent> sent(long shopId, Sent after) {
        return jdbc.sql("""
                select inquiry_id, id, request_key from inquiry_message
                where shop_id = :shop and inquiry_id >= :inquiry and (inquiry_id > :inquiry or id > :id)
                  and files > 0 and request_key is not null
                order by shop_id, inquiry_id, id limit :limit""")
                .param("shop", shopId)
                .param("inquiry", after.inquiryId())
                .param("id", after.id())
                .param("limit", AT_ONCE)
                .query(Sent.class)
                .list();
    }

    private void add(List<Sent> messages, CopyFiles copy) throws IOException {
        var files = attachments.of(
                TYPE, messages.stream().map(m -> subject(m.requestKey())).toList());
        for (var message : messages)
            for (var file : files.getOrDefault(subject(message.requestKey()), List.of()))
                copy.add(
                        "inquiries/" + Ids.text(message.inquiryId()) + "/" + file.name(),
                        () -> new ByteArrayInputStream(read(file)));
    }

    private static AttachedFile file(Attachment a) {
        return new AttachedFile(a.id(), a.name(), a.weight(), a.kind() == Attachment.Kind.PICTURE);
    }

    static long subject(String requestKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(requestKey.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
