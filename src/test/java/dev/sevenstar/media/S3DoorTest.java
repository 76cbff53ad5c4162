package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.sevenstar.shared.settings.RefusedSetting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bucket that will not do is refused at the start, with the setting to look at. */
class S3DoorTest {

    private static final String NOTHING =
            "<ListBucketResult><Name>market</Name><KeyCount>0</KeyCount><IsTruncated>false</IsTruncated></ListBucketResult>";

    @TempDir
    Path folder;

    TestBucket bucket;

    @BeforeEach
    void open() throws IOException {
        bucket = TestBucket.open();
    }

    @AfterEach
    void close() throws IOException {
        bucket.close();
    }

    @Test
    void a_good_bucket_is_left_as_it_was() throws IOException {
        S3Door.open(bucket.settings(), folder);
        try (var s3 = bucket.client()) {
            assertThat(s3.listObjectsV2(list -> list.bucket(bucket.settings().bucket()))
                            .contents())
                    .isEmpty();
        }
    }

    @Test
    void nobody_answers() {
        bucket.cable().cut();
        assertThat(refused(bucket.settings()))
                .hasMessageContaining("sevenstar.files.s3.endpoint = http://127.0.0.1:")
                .hasMessageContaining("does not answer");
    }

    @Test
    void the_key_is_wrong() {
        assertThat(refused(bucket.withSecret("guessed")))
                .hasMessageContaining("sevenstar.files.s3.bucket")
                .hasMessageContaining("refuses the key");
    }

    @Test
    void there_is_no_such_bucket() {
        assertThat(refused(bucket.withBucket("another-market"))).hasMessageContaining("no such bucket");
    }

    @Test
    void the_bucket_can_only_be_read() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var answer =
                    exchange.getRequestMethod().equals("GET") ? NOTHING.getBytes(StandardCharsets.UTF_8) : new byte[0];
            var status = exchange.getRequestMethod().equals("PUT") ? 403 : 200;
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(refused(new S3Settings(address, "us-east-1", "market", "", "key", "secret", true)))
                    .hasMessageContaining("let the key list, read, write and delete");
        } finally {
            server.stop(0);
        }
    }

    private RefusedSetting refused(S3Settings settings) {
        return catchThrowableOfType(RefusedSetting.class, () -> S3Door.open(settings, folder));
    }
}
