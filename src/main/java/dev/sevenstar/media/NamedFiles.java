package dev.sevenstar.media;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** Of these paths those that the store does not have. */
    public static List<String> missing(FileStore store, Collection<String> paths) throws IOException {
        var shelves = paths.stream()
                .flatMap(path -> FileKey.ofPath(path).stream())
                .collect(Collectors.groupingBy(
                        key -> Map.entry(key.area(), key.hash().substring(0, 2))));
        var there = new HashSet<String>();
        for (var shelf : shelves.keySet())
            for (var file : store.list(shelf.getKey(), shelf.getValue()))
                there.add(file.key().path());
        return paths.stream().filter(path -> !there.contains(path)).toList();
    }
}
