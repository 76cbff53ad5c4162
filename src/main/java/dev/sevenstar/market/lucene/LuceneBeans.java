package dev.sevenstar.market.lucene;

import dev.sevenstar.market.ListingSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LuceneBeans {

    @Bean
    IndexFolder listingIndex(@Value("${sevenstar.index.folder}") Path folder) throws IOException {
        return new IndexFolder(folder);
    }

    @Bean
    ListingSearch listingSearch(IndexFolder index, Clock clock) {
        return new LuceneSearch(index, clock);
    }
}
