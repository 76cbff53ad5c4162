package dev.sevenstar.media;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.media.Attachment.Kind;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that go with messages: pictures (re-encoded, so they tell no place), PDF and XLSX. The room
 * that owns the message says who may read them, through {@link AttachmentAccess}.
 */
@Component
public class Attachments {

    public static final int PER_SUBJECT_MAX = 5;
    public static final long MAX_BYTES = 10L * 1024 * 1024;
    /** For the file field of a form. */
    public static final String ACCEPT = "image/jpeg,image/png,image/webp,application/pdf,.pdf,.xlsx,"
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String COLUMNS = "id, subject_type, subject_id, hash, kind, bytes, name, added_by, added_at";

    private static final String SELECT = "select " + COLUMNS + " from attachment ";

    private final FileStore store;
    private final JdbcClient jdbc;
    private final Map<String, AttachmentAccess> access;
    private final Clock clock;

    Attachments(FileStore store, JdbcClient jdbc, List<AttachmentAccess> access, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.access = access.stream().collect(Collectors.toMap(AttachmentAccess::subjectType, a -> a));
        this.clock = clock;
    }

    /**
     * Adds a file to a subject, in the transaction of the caller. The same file sent twice is there once.
     *
     * @throws AttachmentRefused with the reason, to be said at the field
     */
    public Attachment add(String subjectType, long subjectId, long personId, String name, InputStream bytes) {
        var there = of(subjectType, subjectId);
        try (var file = store.receive(bytes, MAX_BYTES)) {
            var content = AttachmentContent.of(file);
            var hash = keep(content.bytes());
            var label = label(name, content.kind());
            var same = there.stream().filter(a -> a.isSame(hash, label)).findFirst();
            if (same.isPresent()) return same.get();
            if (there.size() >= PER_SUBJECT_MAX) throw new AttachmentRefused("too-many", PER_SUBJECT_MAX);
            var attachment = new Attachment(
                    Ids.next(),
                    subjectType,
                    subjectId,
                    hash,
                    content.kind(),
                    content.bytes().length,
                    label,
                    personId,
                    Times.now(clock));
            insert(attachment);
            return attachment;
        } catch (FileTooHeavy e) {
            throw new AttachmentRefused("too-heavy", MAX_BYTES / 1024 / 1024);
        } catch (IOException e) {
            throw StoreAway.refusal(e);
        }
    }

    /** Takes a file out of a subject again; its bytes stay, another subject may hold the same. */
    public void remove(String subjectType, long subjectId, long id) {
        jdbc.sql("delete from attachment where subject_type = :type and subject_id = :subject and id = :id")
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("id", id)
                .update();
    }

    public List<Attachment> of(String subjectType, long subjectId) {
        return of(subjectType, List.of(subjectId)).getOrDefault(subjectId, List.of());
    }

    /** By subject, in one statement. */
    public Map<Long, List<Attachment>> of(String subjectType, Collection<Long> subjectIds) {
        if (subjectIds.isEmpty()) return Map.of();
        return jdbc
                .sql("select " + COLUMNS + " from unnest(cast(:ids as bigint array)) as wanted(wanted_id)"
                        + " join attachment on subject_type = :type and subject_id = wanted_id")
                .param("type", subjectType)
                .param("ids", subjectIds.stream().distinct().toArray(Long[]::new))
                .query(Attachments::attachment)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Attachment::id))
                .collect(Collectors.groupingBy(Attachment::subjectId));
    }

    /** @throws NotFound if there is none, or the person may not read it; the two look the same */
    public Attachment get(String number, SignedIn person) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", Ids.parse(number))
                .query(Attachments::attachment)
                .optional()
                .filter(a -> mayRead(a, person))
                .orElseThrow(NotFound::new);
    }

    public byte[] read(Attachment attachment) {
        try {
            return store.read(FileKey.original(FileKey.Area.ATTACHMENTS, attachment.hash()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean mayRead(Attachment attachment, SignedIn person) {
        var room = access.get(attachment.subjectType());
        return room != null && room.mayRead(person, attachment.subjectId());
    }

    private String keep(byte[] bytes) throws IOException {
        try (var file = store.receive(new ByteArrayInputStream(bytes), Long.MAX_VALUE)) {
            store.keep(file, FileKey.original(FileKey.Area.ATTACHMENTS, file.hash()));
            return file.hash();
        }
    }

    private static String label(String name, Kind kind) {
        var label = FileLabel.of(name);
        if (kind != Kind.PICTURE || label.toLowerCase(Locale.ROOT).matches(".*\\.jpe?g")) return label;
        return FileLabel.of(label.replaceFirst("\\.[A-Za-z]{3,4}$", "") + ".jpg");
    }

    private void insert(Attachment attachment) {
        jdbc.sql("""
                insert into attachment (id, subject_type, subject_id, hash, kind, bytes, name, added_by, added_at)
                values (:id, :type, :subject, :hash, :kind, :bytes, :name, :by, :at)""")
                .param("id", attachment.id())
                .param("type", attachment.subjectType())
                .param("subject", attachment.subjectId())
                .param("hash", attachment.hash())
                .param("kind", attachment.kind().name())
                .param("bytes", attachment.bytes())
                .param("name", attachment.name())
                .param("by", attachment.addedBy())
                .param("at", attachment.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getString("subject_type"),
                row.getLong("subject_id"),
                row.getString("hash"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                row.getString("name"),
                row.getLong("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
