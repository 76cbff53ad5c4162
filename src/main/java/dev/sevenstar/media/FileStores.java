package dev.sevenstar.media;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileStores {

    @Bean
    FileStore files(FileSettings settings) throws IOException {
        return new FolderFileStore(settings.folder());
    }
}
