package dev.sevenstar.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The house with the demo market, served on a port, jobs running; one context for all who look at it. */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "sevenstar.secret.key=a secret of the tests and of nothing else",
            "sevenstar.files.folder=target/demo-files",
            "sevenstar.index.folder=target/demo-index",
            "sevenstar.privacy.register=target/demo-erasures/erasures.csv",
            "sevenstar.demo.detail=0.25",
            "sevenstar.pages.warm-up=0s",
            "db-scheduler.polling-interval=200ms",
            "spring.main.banner-mode=off"
        })
@Import(Census.class)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = {TestAddress.class, TestDatabase.class, TestFiles.class})
public @interface DemoWorld {}
