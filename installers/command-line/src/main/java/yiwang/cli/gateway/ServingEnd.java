package yiwang.cli.gateway;

import yiwang.cli.output.ExitCode;

/**
 * What SIGTERM does to a serving gateway: new requests are turned away, those under way are answered, and it ends with 0, for
 * an end in order is no failure. How long that may last, the server says.
 */
record ServingEnd(Runnable close) {

    void whenAsked() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "drain-gateway"));
    }

    private void end() {
        close.run();
        Runtime.getRuntime().halt(ExitCode.DONE.number());
    }
}
