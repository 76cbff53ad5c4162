package dev.sevenstar.listing.web;

import static dev.sevenstar.listing.ListingNumbers.*;

import dev.sevenstar.listing.BlockKind;
import dev.sevenstar.listing.Detail;
import dev.sevenstar.listing.DetailBlock;
import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.Star;
import dev.sevenstar.listing.Step;
import dev.sevenstar.shared.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The blocks of the detail page; the order of the fields named {@code block} is their order. */
@Component
class DetailForm implements StepForm {

    private static final int RELATED_OFFERED = 24;
    private static final int DETAIL_AT_ONCE = 20;

    /** A block with what its kind needs to be drawn. */
    record Row(
            String id,
            String kind,
            String name,
            boolean takesText,
            boolean takesPictures,
            String html,
            List<MediaShelf.Shown> pictures,
            List<Long> listings,
            String video,
            boolean filled) {}

    /** A kind that can be added, and whether the seventh star waits for it. */
    record Kind(String name, String key, boolean needed) {}

    private final MediaShelf media;
    private final PublishedListings published;
    private final RichText rich;

    DetailForm(MediaShelf media, PublishedListings published, RichText rich) {
        this.media = media;
        this.published = published;
        this.rich = rich;
    }

    @Override
    public Step step() {
        return Step.DETAIL;
    }

    @Override
    public Map<String, String> fill(ListingContent content) {
        return Map.of();
    }

    @Override
    public ListingContent read(ListingContent before, Typed typed) {
        var blocks = new ArrayList<DetailBlock>();
        for (var id : typed.all("block"))
            if (id.matches("[a-z0-9]{1,8}")
                    && blocks.size() < DETAIL_BLOCKS_MAX
                    && blocks.stream().noneMatch(b -> b.id().equals(id))) addIfKnown(blocks, block(id, typed));
        act(blocks, typed.text("act"));
        return before.with(new Detail(blocks));
    }

    private static void addIfKnown(List<DetailBlock> blocks, @Nullable DetailBlock block) {
        if (block != null) blocks.add(block);
    }

    private @Nullable DetailBlock block(String id, Typed typed) {
        var field = "b." + id + ".";
        var kind = typed.choice(field + "kind", BlockKind.class);
        if (kind == null) return null;
        var text = kind.takesText() ? rich.clean(typed.lines(field + "html")) : null;
        var pictures = Stream.concat(typed.media(field + "picture").stream(), typed.media(field + "add").stream())
                .filter(picture -> kind.takesPictures())
                .filter(picture -> !typed.text("act").equals("drop:" + id + ":" + Ids.text(picture)))
                .distinct()
                .toList();
        var listings = kind == BlockKind.RELATED ? typed.ids(field + "listing") : List.<Long>of();
        return new DetailBlock(
                id,
                kind,
                text,
                pictures,
                listings.stream().limit(DETAIL_RELATED_MAX).toList(),
                kind == BlockKind.VIDEO ? typed.lastMedia(field + "video") : null);
    }

    private static void act(List<DetailBlock> blocks, String act) {
        if (!act.matches("(up|down|remove|add):[a-zA-Z0-9]{1,12}")) return;
        var what = act.substring(act.indexOf(':') + 1);
        if (act.startsWith("add")) add(blocks, what);
        var at = blocks.stream().map(DetailBlock::id).toList().indexOf(what);
        if (at < 0) return;
        if (act.startsWith("remove")) blocks.remove(at);
        if (act.startsWith("up") && at > 0) Collections.swap(blocks, at, at - 1);
        if (act.startsWith("down") && at < blocks.size() - 1) Collections.swap(blocks, at, at + 1);
    }

    /** The id only tells blocks of one page apart, so the first free one serves. */
    private static void add(List<DetailBlock> blocks, String kind) {
        if (blocks.size() >= DETAIL_BLOCKS_MAX) return;
        var taken = blocks.stream().map(DetailBlock::id).toList();
        var number = 1;
        while (taken.contains("n" + number)) number++;
        for (var known : BlockKind.values())
            if (known.name().equals(kind)) blocks.add(DetailBlock.blank("n" + number, known));
    }

    @Override
    public void show(Draft draft, Map<String, String> form, Model model) {
        var shop = draft.listing().key().shopId();
        var blocks = draft.content().detail().blocks();
        var shown =
                media
                        .these(
                                shop,
                                blocks.stream()
                                        .flatMap(block -> block.pictures().stream())
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(MediaShelf.Shown::id, picture -> picture));
        model.addAttribute(
                "blocks", blocks.stream().map(block -> row(shown, block)).toList());
        model.addAttribute(
                "kinds",
                Stream.of(BlockKind.values()).map(kind -> kind(draft, kind)).toList());
        model.addAttribute("latest", media.offered(shop, List.of()));
        model.addAttribute(
                "videos",
                blocks.stream().anyMatch(block -> block.kind() == BlockKind.VIDEO)
                        ? media.videos(shop, null)
                        : List.of());
        model.addAttribute(
                "related",
                blocks.stream().noneMatch(block -> block.kind() == BlockKind.RELATED)
                        ? List.of()
                        : published.ofShop(shop, null, RELATED_OFFERED).stream()
                                .filter(card ->
                                        card.id() != draft.listing().key().id())
                                .toList());
        model.addAttribute("detailAtOnce", DETAIL_AT_ONCE);
        model.addAttribute("taken", redrawn(blocks));
        model.addAttribute("detailPictures", draft.content().detail().pictureCount());
        model.addAttribute("detailPicturesStar", DETAIL_PICTURES_STAR);
    }

    /** What is drawn anew when pictures were added to a block. */
    private static String redrawn(List<DetailBlock> blocks) {
        var chosen = blocks.stream().map(block -> "#chosen-" + block.id() + ",").collect(Collectors.joining());
        return chosen + "#wizard-rail,#wizard-stars,#wizard-saved,#wizard-base,#step-messages";
    }

    private static Row row(Map<Long, MediaShelf.Shown> shown, DetailBlock block) {
        return new Row(
                block.id(),
                block.kind().name(),
                block.kind().key(),
                block.kind().takesText(),
                block.kind().takesPictures(),
                block.html() == null ? "" : block.html(),
                block.pictures().stream()
                        .map(shown::get)
                        .filter(Objects::nonNull)
                        .toList(),
                block.listings(),
                block.videoId() == null ? "" : Ids.text(block.videoId()),
                block.isFilled());
    }

    private static Kind kind(Draft draft, BlockKind kind) {
        var missing = draft.assessment().results().get(Star.DETAIL.ordinal()).missing().stream()
                .anyMatch(reason -> reason.key().equals("listing.rule.detail-" + kind.key()));
        return new Kind(kind.name(), kind.key(), missing);
    }
}
