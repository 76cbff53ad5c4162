package dev.sevenstar.media;

import java.io.IOException;
import java.net.URI;
import java.util.Properties;
import java.util.UUID;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket of its own at an object store in memory that lets nobody in without the key, and the line to it. */
public final class TestBucket implements AutoCloseable {

    private static final String KEY = "market";
    private static final String SECRET = "a secret of the tests";
    private static final S3Proxy SERVER = start();

    private final Cable cable;
    private final S3Settings settings;

    private TestBucket(Cable cable, String bucket) {
        this.cable = cable;
        this.settings = settings("http://127.0.0.1:" + cable.port(), bucket, SECRET);
    }

    public static TestBucket open() throws IOException {
        var opened = new TestBucket(new Cable(SERVER.getPort()), "market-" + UUID.randomUUID());
        try (var s3 = opened.client()) {
            s3.createBucket(create -> create.bucket(opened.settings.bucket()));
        }
        return opened;
    }

    public S3Settings settings() {
        return settings;
    }

    S3Settings withSecret(String secret) {
        return settings(settings.endpoint(), settings.bucket(), secret);
    }

    S3Settings withBucket(String bucket) {
        return settings(settings.endpoint(), bucket, SECRET);
    }

    /** The line to the store, which can be cut. */
    public Cable cable() {
        return cable;
    }

    S3Client client() {
        return S3Door.client(settings);
    }

    @Override
    public void close() throws IOException {
        cable.close();
    }

    private static S3Settings settings(String endpoint, String bucket, String secret) {
        return new S3Settings(endpoint, "us-east-1", bucket, "shop/files", KEY, secret, true);
    }

    private static S3Proxy start() {
        try {
            var server = S3Proxy.builder()
                    .blobStore(BlobStores.create("transient-nio2", new Properties()))
                    .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .build();
            server.start();
            return server;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
