package yiwang.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import yiwang.sync.contracts.network.FreePort;

/** A centre and one station that is bound to it, made by the command line alone. */
public final class Hall implements AutoCloseable {

    /** 高龄老人津贴给付 of the sample catalogue. */
    public static final String ITEM = "119901219900010013499051100200101";

    public final Path centre;
    public final Path station;
    public final String address;
    public final String supervisor;
    private final Yiwang.Program serving;
    private Yiwang.Running gateway;

    private Hall(Path centre, Path station, Yiwang.Program serving) {
        this.centre = centre;
        this.station = station;
        this.serving = serving;
        this.gateway = Yiwang.run(serving, "gateway", "--data", centre, "--listen", FreePort.address());
        this.address = gateway.url();
        this.supervisor = token(centre, "supervisor");
    }

    public static Hall open(Path folder) {
        Hall hall = centreOnly(folder);
        hall.enrol(hall.address);
        return hall;
    }

    public static Hall centreOnly(Path folder) {
        return centreOnly(folder, new Yiwang.Program(Map.of()));
    }

    /** @param serving how the gateway's process is started, now and again */
    public static Hall centreOnly(Path folder, Yiwang.Program serving) {
        return new Hall(folder.resolve("中心 一"), folder.resolve("站点 一"), serving);
    }

    /** @param through where the station believes the gateway to be */
    public void enrol(String through) {
        enrol(station, through);
    }

    public void enrol(Path station, String through) {
        String code = Yiwang.call("gateway", "enrol-code", "--data", centre, "--station", "柳湾村代办点").only().get("code").asText();
        Yiwang.call("station", "enrol", "--data", station, "--gateway", through, "--code", code).only();
    }

    public static String token(Path centre, String role) {
        return Yiwang.call("gateway", "token", "--data", centre, "--role", role).only().get("token").asText();
    }

    /** What a call to accept a case is made of; the caller may add to it. */
    public List<Object> accepting(Path person, Path form, Path scan) {
        return new ArrayList<>(List.of("case", "accept", "--data", station, "--item", ITEM, "--applicant", person, "--form", form, "--attach", "M04=" + scan));
    }

    public Path form(Path folder) {
        return Examples.form(folder, Yiwang.call("item", "show", ITEM, "--data", station).only().get("form_schema"));
    }

    public Yiwang.Answer sync() {
        return Yiwang.call("sync", "--data", station);
    }

    /** As many passes as it takes; a hall has no time for more than a few. */
    public void syncUntilNothingIsLeft() {
        Yiwang.Answer last = sync();
        for (int pass = 0; pass < 5 && last.exit() != 0; pass++) {
            last = sync();
        }
        if (last.exit() != 0) {
            throw new AssertionError("still something left: " + last);
        }
    }

    public List<JsonNode> casesAtCentre() {
        return Http.cases(address, supervisor, 50);
    }

    public void killGateway() {
        gateway.kill();
    }

    public void killGatewayAfter(Duration moment) {
        CompletableFuture.runAsync(gateway::kill, CompletableFuture.delayedExecutor(moment.toMillis(), TimeUnit.MILLISECONDS)).join();
    }

    /** Asks it to end as a service manager does; its exit code. */
    public int endGateway(Duration limit) throws InterruptedException {
        gateway.process().destroy();
        if (!gateway.process().waitFor(limit)) {
            throw new AssertionError("the gateway still runs after " + limit);
        }
        return gateway.process().exitValue();
    }

    public void startGateway() {
        gateway = Yiwang.run(serving, "gateway", "--data", centre, "--listen", address.substring("http://".length()));
    }

    @Override
    public void close() {
        gateway.close();
    }
}
