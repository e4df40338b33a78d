package yiwang.cli.gateway;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.LoggerFactory;

/** How a serving gateway writes its log to stderr. */
enum LogForm {
    /** Trouble only, for people. */ TEXT,
    /** One JSON object a line, requests too, for collectors. */ JSON;

    private static final String JSON_SETTINGS = "/yiwang/cli/logback-json.xml";

    void use() {
        if (this == TEXT) {
            return;
        }
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        context.reset();
        try {
            configurator.doConfigure(LogForm.class.getResource(JSON_SETTINGS));
        } catch (JoranException e) {
            throw new IllegalStateException("the log's own settings", e);
        }
    }
}
