package yiwang.broken;

import java.sql.Connection;
import java.time.Instant;

/** Breaks the rules on purpose: name, clock, streams, sleep, threads, SQL. */
class ClockHelper {

    Connection connection;

    void offend() throws InterruptedException {
        System.out.println(Instant.now());
        Thread.sleep(1);
        new Thread(() -> { }).start();
    }
}
