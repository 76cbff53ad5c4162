package dev.sevenstar.media.web;

import dev.sevenstar.media.Uses.Use;
import dev.sevenstar.media.Video;
import dev.sevenstar.media.Weights;
import java.util.List;
import java.util.Map;

/** A video in the list, ready to draw. */
record VideoRow(
        String number,
        String name,
        String url,
        String type,
        String length,
        String weight,
        boolean main,
        List<Use> uses) {

    static List<VideoRow> of(List<Video> videos, Map<Long, List<Use>> uses) {
        return videos.stream()
                .map(v -> of(v, uses.getOrDefault(v.id(), List.of())))
                .toList();
    }

    private static VideoRow of(Video video, List<Use> uses) {
        return new VideoRow(
                video.number(),
                video.name(),
                video.url(),
                video.format().type(),
                video.lengthText(),
                Weights.text(video.bytes()),
                video.canBeMain(),
                uses);
    }
}
