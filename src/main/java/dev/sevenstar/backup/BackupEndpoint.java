package dev.sevenstar.backup;

import dev.sevenstar.media.FileSettings;
import dev.sevenstar.media.FileStore;
import dev.sevenstar.media.S3Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code POST /actuator/backup {"folder": "/srv/backup/2026-12-01"}} on the management port. */
@Component
@Endpoint(id = "backup")
class BackupEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(BackupEndpoint.class);

    private final Backup backup;
    private final BackupBook book;

    BackupEndpoint(
            DataSource database,
            DataSourceProperties settings,
            FileSettings files,
            S3Settings s3,
            FileStore store,
            Environment environment,
            BackupBook book,
            Clock clock) {
        this.backup = new Backup(
                database,
                Engine.of(Address.of(settings)),
                Holdings.of(files, s3, store),
                environment.getProperty("sevenstar.version", ""),
                clock);
        this.book = book;
    }

    @WriteOperation
    public WebEndpointResponse<Map<String, Object>> create(String folder) {
        try {
            var manifest = backup.to(Path.of(folder));
            book.note(manifest, folder);
            LOG.info("backup of {} rows and {} files in {}", manifest.allRows(), manifest.files(), folder);
            return new WebEndpointResponse<>(Map.of(
                    "folder", folder,
                    "tables", manifest.rows().size(),
                    "rows", manifest.allRows(),
                    "files", manifest.files(),
                    "bytes", manifest.bytes(),
                    "filesIn", manifest.store().isEmpty() ? folder : manifest.store()));
        } catch (BackupFailed | IOException | SQLException e) {
            LOG.error("backup failed", e);
            return new WebEndpointResponse<>(Map.of("error", String.valueOf(e.getMessage())), 409);
        }
    }
}
