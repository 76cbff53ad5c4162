package dev.sevenstar;

import dev.sevenstar.backup.RestoreCommand;
import dev.sevenstar.media.FilesCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class SevenstarApplication {

    public static void main(String[] args) throws Exception {
        if (RestoreCommand.isMeant(args)) System.exit(RestoreCommand.run(args));
        if (FilesCommand.isMeant(args)) System.exit(FilesCommand.run(args));
        SpringApplication.run(SevenstarApplication.class, args);
    }
}
