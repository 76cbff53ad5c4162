package dev.sevenstar.media;

import dev.sevenstar.shared.settings.RefusedSetting;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * {@code java -jar sevenstar.jar files to-s3 [--dry-run]}, or {@code to-folder}: brings the files from the folder into
 * the bucket, or back. Reads the settings as the market does, but starts nothing else, so it may run beside it.
 */
public final class FilesCommand {

    private static final String NAME = "files";
    private static final String DRY = "--dry-run";
    private static final String USAGE = "files to-s3|to-folder [--dry-run]";

    /** Deliberately no component: only the command asks for it. */
    @EnableConfigurationProperties({FileSettings.class, S3Settings.class})
    static class Settings {}

    private FilesCommand() {}

    public static boolean isMeant(String[] args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** The exit code: 0 when everything is there, 1 when something is missing, 2 when it can't be done so. */
    public static int run(String[] args) {
        var words = List.of(args).subList(1, args.length);
        var direction = words.isEmpty() ? "" : words.get(0);
        var dry = words.contains(DRY);
        if (!List.of("to-s3", "to-folder").contains(direction) || words.size() != (dry ? 2 : 1)) {
            System.err.println(USAGE);
            return 2;
        }
        try (var settings = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("spring.main.banner-mode=off")
                .run()) {
            var s3 = settings.getBean(S3Settings.class);
            var folder = settings.getBean(FileSettings.class).folder();
            if (!s3.isMeant()) {
                System.err.println("Name the bucket by SEVENSTAR_FILES_S3_BUCKET, its store and its key.");
                return 2;
            }
            var inFolder = new FolderFileStore(folder);
            var inBucket = S3Door.open(s3, folder);
            System.out.println(folder + (direction.equals("to-s3") ? " → " : " ← ") + s3.place());
            return direction.equals("to-s3")
                    ? copy(inFolder, inBucket, dry, System.out)
                    : copy(inBucket, inFolder, dry, System.out);
        } catch (RefusedSetting e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("Stopped: " + e.getMessage() + ". Run it again, it goes on where it was.");
            return 1;
        }
    }

    static int copy(FileStore from, FileStore to, boolean dry, PrintStream out) throws IOException {
        var progress = new CopyProgress(out, Clock.systemUTC());
        var copy = new CopyFiles(from, to, progress, dry);
        copy.run();
        if (dry) {
            out.println(progress.copied() + " would be copied, " + progress.passed() + " are there.");
            return 0;
        }
        var missing = copy.missing();
        out.println(
                missing.files() == 0
                        ? "Compared: every file is there."
                        : "Compared: " + missing + " are missing. What came meanwhile is copied by the next run.");
        return missing.files() == 0 && progress.failures() == 0 ? 0 : 1;
    }
}
