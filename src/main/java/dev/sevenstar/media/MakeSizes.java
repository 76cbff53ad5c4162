package dev.sevenstar.media;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.shared.jobs.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Promised with every new picture: whatever happens in between, its sizes will be there. */
@Configuration(proxyBeanMethods = false)
class MakeSizes {

    record Original(String hash) {}

    static final TaskDescriptor<Original> TASK = TaskDescriptor.of("media-make-sizes", Original.class);

    @Bean
    OneTimeTask<Original> makeSizesTask(PictureFiles files) {
        return Tasks.oneTime(TASK).onFailure(Jobs.retry()).execute((instance, context) -> {
            try {
                files.makeMissing(instance.getData().hash());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
