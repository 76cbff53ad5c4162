package dev.sevenstar.shared.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A setting the house cannot live with. The start ends here, with what to change. */
public class RefusedSetting extends RuntimeException {

    private final String property;
    private final String value;
    private final String reason;

    /** @param reason a sentence: what must be there instead */
    public RefusedSetting(String property, Object value, String reason) {
        super(property + " = " + value + ": " + reason);
        this.property = property;
        this.value = value.toString();
        this.reason = reason;
    }

    /** A folder that exists, or can be made, and can be written to. */
    public static Path folder(String property, Path folder) {
        if (folder.toString().isBlank()) throw new RefusedSetting(property, "", "It must name a folder.");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new RefusedSetting(property, folder, "The folder is not there and can't be made.");
        }
        if (!Files.isWritable(folder))
            throw new RefusedSetting(property, folder, "The folder can't be written to by this user.");
        return folder;
    }

    public static Duration between(String property, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0)
            throw new RefusedSetting(
                    property,
                    value.toMillis() + "ms",
                    "It must be from " + least.toMillis() + "ms to " + most.toMillis() + "ms.");
        return value;
    }

    public String property() {
        return property;
    }

    public String value() {
        return value;
    }

    public String reason() {
        return reason;
    }
}
