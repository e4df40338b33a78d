package yiwang.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import yiwang.cli.YiwangMain;

/** The command line with every library telling everything it can to log files: the worst log that anybody could switch on. */
public final class TalkativeMain {

    static final String LOG = "yiwang.test.log";

    private TalkativeMain() { }

    public static void main(String[] arguments) throws IOException {
        talk();
        System.exit(YiwangMain.commandLine().execute(arguments));
    }

    /** Libraries write by SLF4J or by the logging of the JDK. */
    static void talk() throws IOException {
        Path log = Path.of(System.getProperty(LOG));
        System.setProperty("logback.configurationFile", log.resolveSibling("logback.xml").toString());
        Logger jdk = Logger.getLogger("");
        jdk.setLevel(Level.ALL);
        FileHandler file = new FileHandler(log + ".jdk", true);
        file.setLevel(Level.ALL);
        jdk.addHandler(file);
        LoggerFactory.getLogger(TalkativeMain.class).trace("everything is told from here on");
    }
}
