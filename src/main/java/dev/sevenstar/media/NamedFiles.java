package dev.sevenstar.media;

/** Which files the database counts on. */
public final class NamedFiles {

    /** Their paths below the folder of files; what can be derived again is not among them. */
    public static final String QUERY = """
            select distinct area || '/' || substring(hash from 1 for 2) || '/' || substring(hash from 3 for 2)
                || '/' || hash || '/original'
            from (
                select 'pictures' as area, hash from picture
                union all select 'pictures', hash from deleted_picture
                union all select 'videos', hash from video
                union all select 'videos', hash from deleted_video
                union all select 'attachments', hash from attachment
            ) named""";

    private NamedFiles() {}
}
