package dev.sevenstar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Answers with another form of what the next resolver finds; its address stays. */
abstract class ReworkedFiles implements ResourceResolver {

    abstract boolean concerns(@Nullable HttpServletRequest request, String path);

    abstract Resource rework(Resource found) throws IOException;

    @Override
    public final @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var found = chain.resolveResource(request, path, locations);
        if (found == null || !concerns(request, path)) return found;
        try {
            return rework(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }
}
