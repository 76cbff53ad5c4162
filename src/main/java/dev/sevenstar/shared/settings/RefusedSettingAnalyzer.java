package dev.sevenstar.shared.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says which variable to change, where the plain message would be a stack of beans. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedSettingAnalyzer extends AbstractFailureAnalyzer<RefusedSetting> {

    private final Environment environment;

    RefusedSettingAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable root, RefusedSetting refused) {
        var variable = Variables.of(environment, refused.property());
        return new FailureAnalysis(
                variable + " (" + refused.property() + ") is \"" + refused.value() + "\". " + refused.reason(),
                "Set " + variable + " in the environment; docs/operate.md lists all settings.",
                refused);
    }
}
