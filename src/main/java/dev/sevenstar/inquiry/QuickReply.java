package dev.sevenstar.inquiry;

import dev.sevenstar.shared.ShopKey;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A text the shop sends often, with places that are filled for each inquiry. */
@Table("quick_reply")
public class QuickReply {

    public static final int TITLE = 30;
    public static final int BODY = 1_000;

    @Id
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    final ShopKey key;

    @Version
    @Nullable
    Long version;

    String title;
    String body;

    QuickReply(ShopKey key, String title, String body) {
        this.key = key;
        this.title = title;
        this.body = body;
    }

    public static QuickReply of(long shopId, String title, String body) {
        return new QuickReply(ShopKey.next(shopId), title, body);
    }

    public void rewrite(String newTitle, String newBody) {
        title = newTitle;
        body = newBody;
    }

    public String number() {
        return key.number();
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }
}
