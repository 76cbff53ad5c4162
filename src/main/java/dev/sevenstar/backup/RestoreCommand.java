package dev.sevenstar.backup;

import dev.sevenstar.market.IndexSettings;
import dev.sevenstar.media.FileSettings;
import dev.sevenstar.media.FileStores;
import dev.sevenstar.media.S3Settings;
import dev.sevenstar.shared.settings.RefusedSetting;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** {@code java -jar sevenstar.jar restore <folder>}: reads the settings as the market does, but starts nothing else. */
public final class RestoreCommand {

    public static final String NAME = "restore";

    /** Deliberately no component: only the command asks for it. */
    @EnableConfigurationProperties({
        DataSourceProperties.class,
        FileSettings.class,
        S3Settings.class,
        IndexSettings.class
    })
    static class Settings {}

    private RestoreCommand() {}

    public static boolean isMeant(String[] args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** The exit code. */
    public static int run(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println("restore <folder of the backup>");
            return 2;
        }
        try (var settings = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("spring.main.banner-mode=off")
                .run()) {
            var began = System.nanoTime();
            var address = Address.of(settings.getBean(DataSourceProperties.class));
            var restore = new Restore(
                    Engine.of(address),
                    holdings(settings.getBean(FileSettings.class), settings.getBean(S3Settings.class)),
                    settings.getBean(IndexSettings.class).folder(),
                    Schema.newest());
            var manifest = restore.from(Path.of(args[1]).toAbsolutePath());
            System.out.printf(
                    "Restored into %s: %d rows in %d tables, %d files of %d bytes, in %d ms.%n",
                    address,
                    manifest.allRows(),
                    manifest.rows().size(),
                    manifest.files(),
                    manifest.bytes(),
                    (System.nanoTime() - began) / 1_000_000);
            return 0;
        } catch (BackupFailed | RefusedSetting e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static Holdings holdings(FileSettings settings, S3Settings s3) throws IOException {
        // A folder must stay as empty as it was, so no store is opened in it.
        return s3.isMeant()
                ? new Holdings.InStore(s3.place(), FileStores.open(settings, s3))
                : new Holdings.InFolder(settings.folder());
    }
}
