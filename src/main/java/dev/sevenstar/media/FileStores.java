package dev.sevenstar.media;

import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which store the settings mean. */
@Configuration(proxyBeanMethods = false)
public class FileStores {

    @Bean
    WatchedFileStore files(FileSettings settings, S3Settings s3, Clock clock) throws IOException {
        var store = open(settings, s3);
        store.sweep(clock.instant());
        return new WatchedFileStore(store, clock);
    }

    /** Nothing of the library is loaded where no bucket is named. */
    public static FileStore open(FileSettings settings, S3Settings s3) throws IOException {
        return s3.isMeant() ? S3Door.open(s3, settings.folder()) : new FolderFileStore(settings.folder());
    }
}
