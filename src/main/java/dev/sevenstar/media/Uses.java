package dev.sevenstar.media;

import dev.sevenstar.shared.Ids;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who shows which picture or video. The room that shows them keeps this up to date itself. */
@Component
public class Uses {

    /**
     * One place a picture or video is used in.
     *
     * @param subjectType the resource's word in its address, {@code listings}
     * @param label what people call it
     */
    public record Use(long mediaId, String subjectType, long subjectId, String label) {

        public String href() {
            return "/workbench/" + subjectType + "/" + Ids.text(subjectId);
        }
    }

    private static final int LABEL_MAX = 200;

    private final JdbcClient jdbc;

    Uses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Says anew what a subject shows; an empty collection when it shows nothing any more.
     *
     * @param mediaIds ids of pictures and videos
     */
    @Transactional
    public void replace(long shopId, String subjectType, long subjectId, String label, Collection<Long> mediaIds) {
        jdbc.sql("delete from media_use where shop_id = :shop and subject_type = :type and subject_id = :subject")
                .param("shop", shopId)
                .param("type", subjectType)
                .param("subject", subjectId)
                .update();
        for (var media : new TreeSet<>(mediaIds)) add(shopId, media, subjectType, subjectId, label);
    }

    public List<Use> of(long shopId, long mediaId) {
        return of(shopId, List.of(mediaId)).getOrDefault(mediaId, List.of());
    }

    /** By picture or video, in one statement; those used nowhere are missing. */
    public Map<Long, List<Use>> of(long shopId, Collection<Long> mediaIds) {
        if (mediaIds.isEmpty()) return Map.of();
        return jdbc
                .sql("select media_id, subject_type, subject_id, label"
                        + " from unnest(cast(:ids as bigint array)) as wanted(wanted_id)"
                        + " join media_use on shop_id = :shop and media_id = wanted_id")
                .param("shop", shopId)
                .param("ids", mediaIds.stream().distinct().toArray(Long[]::new))
                .query(Use.class)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Use::subjectId))
                .collect(Collectors.groupingBy(Use::mediaId));
    }

    boolean isUsed(long shopId, long mediaId) {
        return !of(shopId, mediaId).isEmpty();
    }

    private void add(long shopId, long media, String type, long subject, String label) {
        jdbc.sql("""
                insert into media_use (shop_id, media_id, subject_type, subject_id, label)
                values (:shop, :media, :type, :subject, :label)""")
                .param("shop", shopId)
                .param("media", media)
                .param("type", type)
                .param("subject", subject)
                .param("label", label.length() <= LABEL_MAX ? label : label.substring(0, LABEL_MAX))
                .update();
    }
}
