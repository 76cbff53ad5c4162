package dev.sevenstar.media;

import dev.sevenstar.identity.SignedIn;

/** Answered by the room whose things carry attachments: who may read those of one thing. */
public interface AttachmentAccess {

    /** The subject type this room attaches to. */
    String subjectType();

    boolean mayRead(SignedIn person, long subjectId);
}
