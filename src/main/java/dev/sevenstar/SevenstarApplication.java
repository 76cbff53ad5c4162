package dev.sevenstar;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class SevenstarApplication {

    public static void main(String[] args) {
        SpringApplication.run(SevenstarApplication.class, args);
    }
}
