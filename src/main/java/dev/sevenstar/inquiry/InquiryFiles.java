package dev.sevenstar.inquiry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files go with which message. Media keeps the bytes; whoever may read the message may read them. */
@Component
public class InquiryFiles {

    private record Row(long messageId, long id, String name, String type, long size) {

        AttachedFile file() {
            return new AttachedFile(id, name, type, size);
        }
    }

    private final JdbcClient jdbc;

    InquiryFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ShopKey inquiry, long messageId, List<AttachedFile> files) {
        for (var position = 0; position < files.size(); position++) {
            var file = files.get(position);
            jdbc.sql("""
                    insert into inquiry_file (shop_id, inquiry_id, message_id, position, id, name, type, size)
                    values (:shop, :inquiry, :message, :position, :id, :name, :type, :size)""")
                    .param("shop", inquiry.shopId())
                    .param("inquiry", inquiry.id())
                    .param("message", messageId)
                    .param("position", position)
                    .param("id", file.id())
                    .param("name", file.name())
                    .param("type", file.type())
                    .param("size", file.size())
                    .update();
        }
    }

    /** One statement for all messages, none when no message has a file. */
    List<TimelineEntry> attach(ShopKey inquiry, List<TimelineEntry> entries) {
        if (entries.stream().allMatch(e -> e.fileCount() == 0)) return entries;
        var files =
                jdbc.sql("""
                select message_id, id, name, type, size from inquiry_file
                where shop_id = :shop and inquiry_id = :inquiry
                order by shop_id, inquiry_id, message_id, position""").param("shop", inquiry.shopId()).param("inquiry", inquiry.id()).query(Row.class).stream()
                        .collect(groupingBy(Row::messageId, mapping(Row::file, toList())));
        return entries.stream()
                .map(e -> e.with(files.getOrDefault(e.id(), List.of())))
                .toList();
    }

    /** A file of this inquiry; one of a note only for the shop. */
    public Optional<AttachedFile> find(ShopKey inquiry, long fileId, boolean forShop) {
        return jdbc.sql("""
                select f.id, f.name, f.type, f.size from inquiry_file f
                join inquiry_message m on m.shop_id = f.shop_id and m.inquiry_id = f.inquiry_id and m.id = f.message_id
                where f.shop_id = :shop and f.inquiry_id = :inquiry and f.id = :file and (m.kind <> 'NOTE' or :forShop)
                limit 1""")
                .param("shop", inquiry.shopId())
                .param("inquiry", inquiry.id())
                .param("file", fileId)
                .param("forShop", forShop)
                .query(AttachedFile.class)
                .optional();
    }
}
