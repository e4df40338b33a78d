package yiwang.broken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;

/** Breaks the rules on purpose: name, clock, streams, sleep, threads, SQL, free space. */
class ClockHelper {

    Connection connection;

    void offend() throws IOException, InterruptedException {
        Files.getFileStore(Path.of("/"));
        System.out.println(Instant.now());
        Thread.sleep(1);
        new Thread(() -> { }).start();
    }
}
