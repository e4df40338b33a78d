package yiwang.endtoend.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import yiwang.endtoend.Hall;
import yiwang.endtoend.Yiwang;
import yiwang.sync.contracts.network.FreePort;

/** The hub of a hall as a process of its own, between its stations and the centre; killed and started again on the same folder and port. */
final class HubProcess implements AutoCloseable {

    final String address;
    private final Path data;
    private final String centre;
    private final Yiwang.Program serving;
    private Yiwang.Running hub;

    /** Enrols it at the centre. */
    HubProcess(Path data, Hall hall) {
        this(data, hall, new Yiwang.Program(Map.of()));
    }

    /** @param serving how its process is started, now and again */
    HubProcess(Path data, Hall hall, Yiwang.Program serving) {
        this.data = data;
        this.serving = serving;
        this.centre = hall.address;
        String code = Yiwang.call("gateway", "enrol-code", "--data", hall.centre, "--role", "hub", "--station", "大厅枢纽").only().get("code").asText();
        this.hub = Yiwang.run(serving, "gateway", "--role", "hub", "--upstream", centre, "--code", code, "--data", data, "--listen", FreePort.address());
        this.address = hub.url();
    }

    void killAfter(Duration moment) {
        CompletableFuture.runAsync(hub::kill, CompletableFuture.delayedExecutor(moment.toMillis(), TimeUnit.MILLISECONDS)).join();
    }

    void start() {
        hub = Yiwang.run(serving, "gateway", "--role", "hub", "--upstream", centre, "--data", data, "--listen", address.substring("http://".length()));
    }

    @Override
    public void close() {
        hub.close();
    }
}
