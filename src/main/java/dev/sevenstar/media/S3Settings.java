package dev.sevenstar.media;

import dev.sevenstar.shared.settings.RefusedSetting;
import dev.sevenstar.shared.settings.Site;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An object store instead of the folder, meant when a bucket is named.
 *
 * @param endpoint scheme and host; empty for Amazon's own in the region
 * @param prefix under which the files lie in the bucket, empty or with a slash at its end
 * @param pathStyle whether the bucket is named in the path and not in the host
 */
@ConfigurationProperties("sevenstar.files.s3")
public record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("false") boolean pathStyle) {

    static final String PROPERTIES = "sevenstar.files.s3.";

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{2,40}");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9._-]+/)*");

    public S3Settings {
        endpoint = endpoint.strip().replaceFirst("/+$", "");
        prefix = prefix.strip().replaceFirst("^/+", "").replaceFirst("([^/])/*$", "$1/");
        if (bucket.isEmpty()) {
            var named = !endpoint.isEmpty() || !accessKey.isEmpty() || !secretKey.isEmpty();
            if (named) throw refused("bucket", "", "An object store is set, so its bucket must be named.");
        } else {
            check(endpoint, region, bucket, prefix);
            if (accessKey.isBlank()) throw refused("access-key", "", "The bucket is opened with a key; name it.");
            if (secretKey.isBlank()) throw refused("secret-key", "", "The bucket is opened with a key and its secret.");
        }
    }

    public boolean isMeant() {
        return !bucket.isEmpty();
    }

    /** For people: {@code s3://market/files/ (https://minio.example)}. */
    public String place() {
        return "s3://" + bucket + "/" + prefix + (endpoint.isEmpty() ? "" : " (" + endpoint + ")");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return place();
    }

    private static void check(String endpoint, String region, String bucket, String prefix) {
        if (!endpoint.isEmpty() && !Site.isAddress(endpoint))
            throw refused(
                    "endpoint",
                    endpoint,
                    "It must be http:// or https:// and a host, without the bucket, like https://minio.example.");
        if (!REGION.matcher(region).matches())
            throw refused("region", region, "It must be a region's name, like us-east-1 or cn-hangzhou.");
        if (!BUCKET.matcher(bucket).matches())
            throw refused(
                    "bucket", bucket, "It must be a bucket's name: 3 to 63 small letters, digits, dots and hyphens.");
        if (!PREFIX.matcher(prefix).matches())
            throw refused("prefix", prefix, "It must be folder names of letters and digits, like market/files.");
    }

    private static RefusedSetting refused(String name, String value, String reason) {
        return new RefusedSetting(PROPERTIES + name, value, reason);
    }
}
