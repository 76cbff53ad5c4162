package dev.sevenstar.media;

import dev.sevenstar.shared.Refused;

/** An attachment that is not taken; says why and how to mend it. */
public class AttachmentRefused extends Refused {

    AttachmentRefused(String reason, Object... args) {
        super("media.attachment-refused." + reason, args);
    }
}
