package dev.sevenstar.media;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileStores {

    @Bean
    FileStore files(@Value("${sevenstar.files.folder:./data/files}") Path folder) throws IOException {
        return new FolderFileStore(folder);
    }
}
