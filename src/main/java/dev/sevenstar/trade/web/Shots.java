package dev.sevenstar.trade.web;

import dev.sevenstar.trade.ShowStage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, without the fields that were left empty. */
public record Shots(MultipartFile file) implements ShowStage.Shot {

    public static List<Shots> of(@Nullable List<MultipartFile> files) {
        if (files == null) return List.of();
        return files.stream().filter(file -> !file.isEmpty()).map(Shots::new).toList();
    }

    @Override
    public String name() {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    @Override
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}
