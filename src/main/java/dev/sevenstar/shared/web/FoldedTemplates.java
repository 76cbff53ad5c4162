package dev.sevenstar.shared.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileCopyUtils;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/** The templates of one language, folded while they are read. */
class FoldedTemplates extends SpringResourceTemplateResolver {

    private final Folding folding;

    FoldedTemplates(Folding folding) {
        this.folding = folding;
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            String resource,
            @Nullable String encoding,
            @Nullable Map<String, Object> attributes) {
        return new Folded(
                super.computeTemplateResource(configuration, owner, template, resource, encoding, attributes), folding);
    }

    private record Folded(ITemplateResource resource, Folding folding) implements ITemplateResource {

        @Override
        public Reader reader() throws IOException {
            return new StringReader(folding.fold(FileCopyUtils.copyToString(resource.reader())));
        }

        @Override
        public ITemplateResource relative(String location) {
            return new Folded(resource.relative(location), folding);
        }

        @Override
        public String getDescription() {
            return resource.getDescription();
        }

        @Override
        public String getBaseName() {
            return resource.getBaseName();
        }

        @Override
        public boolean exists() {
            return resource.exists();
        }
    }
}
