package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Ids;

/** A file of a message. */
public record AttachedFile(long id, String name, String weight, boolean picture) {

    public String number() {
        return Ids.text(id);
    }
}
