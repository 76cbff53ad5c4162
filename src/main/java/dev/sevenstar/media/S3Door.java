package dev.sevenstar.media;

import dev.sevenstar.shared.settings.RefusedSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Opens the bucket, and says at the start what is wrong with it rather than at the first upload. */
final class S3Door {

    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 2;

    private S3Door() {}

    /** @throws RefusedSetting if the bucket can't be reached, listed, read or written */
    static S3FileStore open(S3Settings settings, Path folder) throws IOException {
        var store = new S3FileStore(client(settings), settings.bucket(), settings.prefix(), folder);
        try {
            store.check(PATIENCE);
            store.list(FileKey.Area.PICTURES, "00");
            store.tryOut("start-" + UUID.randomUUID());
            return store;
        } catch (StoreAway e) {
            throw refused(settings, e);
        }
    }

    /** What every store of this kind understands: whole bodies, no checksums but MD5, no chunks with signatures. */
    static S3Client client(S3Settings settings) {
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .chunkedEncodingEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE_TO_CONNECT)
                        .socketTimeout(PATIENCE))
                .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(ATTEMPTS)));
        if (!settings.endpoint().isEmpty()) builder.endpointOverride(URI.create(settings.endpoint()));
        return builder.build();
    }

    private static RefusedSetting refused(S3Settings settings, StoreAway away) {
        var status = away.getCause() instanceof S3Exception said ? said.statusCode() : 0;
        return switch (status) {
            case 0 ->
                refused("endpoint", settings.endpoint(), "The object store does not answer: " + away.getMessage());
            case 301, 400 -> refused("region", settings.region(), "The store does not take it: " + away.getMessage());
            case 403 ->
                refused(
                        "bucket",
                        settings.bucket(),
                        "The store refuses the key. Look at access key and secret key, and let the key list, read, write and"
                                + " delete in this bucket.");
            case 404 -> refused("bucket", settings.bucket(), "There is no such bucket; make it first.");
            default -> refused("bucket", settings.bucket(), "It can't be written to: " + away.getMessage());
        };
    }

    private static RefusedSetting refused(String name, String value, String reason) {
        return new RefusedSetting(S3Settings.PROPERTIES + name, value, reason);
    }
}
