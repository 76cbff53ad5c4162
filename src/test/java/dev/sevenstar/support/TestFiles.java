package dev.sevenstar.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Begins with empty folders: a new database knows nothing of the files and index of the last run. */
public class TestFiles implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        clear(context.getEnvironment().getRequiredProperty("sevenstar.files.folder"));
        clear(context.getEnvironment().getRequiredProperty("sevenstar.index.folder"));
        var register = Path.of(context.getEnvironment().getRequiredProperty("sevenstar.privacy.register"));
        clear(register.getParent().toString());
    }

    private static void clear(String folder) {
        try {
            FileSystemUtils.deleteRecursively(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
