package dev.sevenstar;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SevenstarApplication {

    public static void main(String[] args) {
        SpringApplication.run(SevenstarApplication.class, args);
    }
}
