package dev.sevenstar.media.web;

import dev.sevenstar.media.Picture;
import dev.sevenstar.media.Uses.Use;
import dev.sevenstar.media.Weights;
import java.util.List;
import java.util.Map;

/** A picture in the grid, ready to draw. */
record PictureCard(
        String number,
        String name,
        String url,
        String large,
        String size,
        String weight,
        boolean good,
        boolean white,
        int uses) {

    static List<PictureCard> of(List<Picture> pictures, Map<Long, List<Use>> uses) {
        return pictures.stream()
                .map(p -> of(p, uses.getOrDefault(p.id(), List.of()).size()))
                .toList();
    }

    static PictureCard of(Picture picture, int uses) {
        return new PictureCard(
                picture.number(),
                picture.name(),
                picture.url(220),
                picture.url(750),
                picture.width() + " × " + picture.height(),
                Weights.text(picture.bytes()),
                picture.isGood(),
                picture.whiteBackground().passes(),
                uses);
    }
}
