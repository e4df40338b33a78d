package yiwang.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what JavaFX says about style sheets while a test runs: an unknown colour is only ever a warning there. */
public final class CssComplaints extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    public CssComplaints() {
        logger.addHandler(this);
    }

    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            complaints.add(entry.getMessage());
        }
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
