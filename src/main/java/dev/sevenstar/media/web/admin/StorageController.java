package dev.sevenstar.media.web.admin;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.media.LastBackup;
import dev.sevenstar.media.Space;
import dev.sevenstar.media.Storage;
import dev.sevenstar.media.Storage.Disk;
import dev.sevenstar.media.Storage.Kind;
import dev.sevenstar.media.Storage.ShopShare;
import dev.sevenstar.media.Weights;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What lies on the disk, whose it is, how much is free, and when it was last copied. */
@Controller
@Serves(value = Audience.STAFF, right = "operations")
class StorageController {

    private static final int LARGEST = 10;
    private static final int FULL_PERCENT = 90;

    record KindRow(String key, String files, String bytes) {

        static KindRow of(Kind kind) {
            return new KindRow(
                    "media.storage." + kind.name(), String.format("%,d", kind.files()), Weights.text(kind.bytes()));
        }
    }

    record ShopRow(String href, String name, String bytes, String share) {

        static ShopRow of(Shop shop, Space.Usage usage) {
            var share = usage.percent() == 0 && usage.used() > 0 ? "< 1%" : usage.percent() + "%";
            return new ShopRow("/shops/" + shop.number(), shop.name(), Weights.text(usage.used()), share);
        }
    }

    record DiskView(String free, String total, int percent, boolean full) {

        static DiskView of(Disk disk) {
            var used = disk.total() == 0 ? 0 : (int) (100 - disk.free() * 100 / disk.total());
            return new DiskView(Weights.text(disk.free()), Weights.text(disk.total()), used, used >= FULL_PERCENT);
        }
    }

    record BackupView(String at, String folder, String bytes) {

        static BackupView of(LastBackup.Made made) {
            return new BackupView(Times.minute(made.at()), made.folder(), Weights.text(made.bytes()));
        }
    }

    private final Storage storage;
    private final Space space;
    private final Shops shops;
    private final ObjectProvider<LastBackup> backups;

    StorageController(Storage storage, Space space, Shops shops, ObjectProvider<LastBackup> backups) {
        this.storage = storage;
        this.space = space;
        this.shops = shops;
        this.backups = backups;
    }

    @GetMapping("/admin/storage")
    String show(Model model) throws IOException {
        model.addAttribute("bucket", storage.bucket().orElse(null));
        model.addAttribute("disk", DiskView.of(storage.disk()));
        model.addAttribute("kinds", storage.kinds().stream().map(KindRow::of).toList());
        model.addAttribute("shops", rows(storage.largest(LARGEST)));
        model.addAttribute(
                "backup",
                backups.stream()
                        .flatMap(b -> b.lastBackup().stream())
                        .findFirst()
                        .map(BackupView::of)
                        .orElse(null));
        return "media/admin/storage/show";
    }

    private List<ShopRow> rows(List<ShopShare> shares) {
        var named = shops.findAllById(shares.stream().map(ShopShare::shopId).toList()).stream()
                .collect(Collectors.toMap(Shop::id, shop -> shop));
        return shares.stream()
                .flatMap(share -> Stream.ofNullable(named.get(share.shopId()))
                        .map(shop -> ShopRow.of(shop, new Space.Usage(share.bytes(), space.total()))))
                .toList();
    }
}
