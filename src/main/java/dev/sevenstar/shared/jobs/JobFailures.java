package dev.sevenstar.shared.jobs;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps why a job failed last time, for those who have to mend it. */
@Component
class JobFailures implements ExecutionInterceptor {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;

    JobFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> instance, ExecutionContext context, ExecutionChain rest) {
        var job = context.getExecution();
        try {
            var done = rest.proceed(instance, context);
            if (job.consecutiveFailures > 0) forget(job);
            return done;
        } catch (RuntimeException | Error failed) {
            keep(job, told(failed));
            throw failed;
        }
    }

    private void keep(Execution job, String error) {
        var kept = jdbc.sql(
                        "update job_failure set error = :error where task_name = :task and task_instance = :instance")
                .param("error", error)
                .param("task", job.getTaskName())
                .param("instance", job.getId())
                .update();
        if (kept == 0)
            jdbc.sql("""
                    insert into job_failure (task_name, task_instance, error) values (:task, :instance, :error)
                    on conflict do nothing""")
                    .param("task", job.getTaskName())
                    .param("instance", job.getId())
                    .param("error", error)
                    .update();
    }

    private void forget(Execution job) {
        jdbc.sql("delete from job_failure where task_name = :task and task_instance = :instance")
                .param("task", job.getTaskName())
                .param("instance", job.getId())
                .update();
    }

    /** The innermost reason: what wraps it says the same again. */
    private static String told(Throwable thrown) {
        var root = NestedExceptionUtils.getMostSpecificCause(thrown);
        var text = root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
