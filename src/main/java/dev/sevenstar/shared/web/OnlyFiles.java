package dev.sevenstar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Looks for files only where there are files. Every link of a page is offered to the resolvers, in case it needs a
 * version, and what is not found is not remembered: without this each link searches all the jars.
 */
class OnlyFiles implements ResourceResolver {

    private static final List<String> FOLDERS = List.of("css/", "js/", "img/", "video/");

    private final List<String> begin;

    /** @param version the folder that stands before the others in versioned addresses */
    OnlyFiles(String version) {
        this.begin = Stream.concat(FOLDERS.stream(), Stream.of(version + "/")).toList();
    }

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return isFile(path) ? chain.resolveResource(request, path, locations) : null;
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return isFile(path) ? chain.resolveUrlPath(path, locations) : null;
    }

    private boolean isFile(String path) {
        for (var folder : begin) if (path.startsWith(folder)) return true;
        return false;
    }
}
