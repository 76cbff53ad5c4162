package dev.sevenstar.listing;

import java.util.List;

/** The detail page, block by block: the sixth step. */
public record Detail(List<DetailBlock> blocks) {

    public static final Detail EMPTY = new Detail(List.of());

    public Detail {
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
    }

    public boolean has(BlockKind kind) {
        return blocks.stream().anyMatch(block -> block.kind() == kind && block.isFilled());
    }

    public int pictureCount() {
        return blocks.stream().mapToInt(block -> block.pictures().size()).sum();
    }
}
