package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sevenstar.shared.settings.RefusedSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3SettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "bucket     | https://s3.example        | us-east-1 |        |       | market | hush | must be named",
                "bucket     | https://s3.example        | us-east-1 | Market |       | market | hush | 3 to 63",
                "bucket     | https://s3.example        | us-east-1 | ab/cd  |       | market | hush | 3 to 63",
                "endpoint   | s3.example                | us-east-1 | market |       | market | hush | https://",
                "endpoint   | https://s3.example/market | us-east-1 | market |       | market | hush | without the bucket",
                "region     |                           | Frankfurt | market |       | market | hush | like us-east-1",
                "prefix     |                           | us-east-1 | market | a b/c | market | hush | folder names",
                "access-key |                           | us-east-1 | market |       |        | hush | name it",
                "secret-key |                           | us-east-1 | market |       | market |      | its secret",
            })
    void nonsense_is_refused_by_its_name(
            String name,
            String endpoint,
            String region,
            String bucket,
            String prefix,
            String access,
            String secret,
            String reason) {
        var refused = catchThrowableOfType(
                RefusedSetting.class,
                () -> new S3Settings(
                        text(endpoint), region, text(bucket), text(prefix), text(access), text(secret), true));
        assertThat(refused.property()).isEqualTo("sevenstar.files.s3." + name);
        assertThat(refused.reason()).contains(reason);
        assertThat(refused.getMessage()).doesNotContain("hush");
    }

    @Test
    void without_a_bucket_the_folder_is_meant() {
        assertThat(new S3Settings("", "us-east-1", "", "", "", "", false).isMeant())
                .isFalse();
    }

    @Test
    void the_place_is_said_without_the_secret() {
        var settings = new S3Settings("https://s3.example/", "r1", "market", "/a/b//", "key", "hush", false);
        assertThat(settings).hasToString("s3://market/a/b/ (https://s3.example)");
        assertThat(new S3Settings("", "r1", "market", "", "key", "hush", false)).hasToString("s3://market/");
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
