package dev.sevenstar.shared.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A word where a number, a size or a time must be. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private final Environment environment;

    UnreadableSettingAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException failed) {
        var property = failed.getProperty();
        if (property == null) return null;
        var name = property.getName().toString();
        var variable = Variables.of(environment, name);
        var wanted = failed.getTarget().getType().toClass().getSimpleName();
        return new FailureAnalysis(
                variable + " (" + name + ") is \"" + property.getValue() + "\", which can't be read as " + wanted + ".",
                "Set " + variable
                        + " in the environment, or take it away for the default; docs/operate.md lists all settings.",
                failed);
    }
}
