package dev.sevenstar.market.lucene;

import dev.sevenstar.market.IndexSettings;
import dev.sevenstar.market.ListingSearch;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LuceneBeans {

    @Bean
    IndexFolder listingIndex(IndexSettings settings) throws IOException {
        return new IndexFolder(settings.folder());
    }

    @Bean
    ListingSearch listingSearch(IndexFolder index, Clock clock) {
        return new LuceneSearch(index, clock);
    }
}
