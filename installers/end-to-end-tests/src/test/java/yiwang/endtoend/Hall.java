package yiwang.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A centre and one station that is bound to it, made by the command line alone. */
final class Hall implements AutoCloseable {

    /** 高龄老人津贴给付 of the sample catalogue. */
    static final String ITEM = "119901219900010013499051100200101";

    final Path centre;
    final Path station;
    final String address;
    final String supervisor;
    private Yiwang.Running gateway;

    private Hall(Path centre, Path station, Yiwang.Running gateway, String supervisor) {
        this.centre = centre;
        this.station = station;
        this.gateway = gateway;
        this.address = gateway.url();
        this.supervisor = supervisor;
    }

    static Hall open(Path folder) {
        Hall hall = centreOnly(folder);
        hall.enrol(hall.address);
        return hall;
    }

    static Hall centreOnly(Path folder) {
        Path centre = folder.resolve("中心 一");
        Yiwang.Running gateway = Yiwang.run("gateway", "--data", centre, "--listen", "127.0.0.1:0");
        return new Hall(centre, folder.resolve("站点 一"), gateway, token(centre, "supervisor"));
    }

    /** @param through where the station believes the gateway to be */
    void enrol(String through) {
        String code = Yiwang.call("gateway", "enrol-code", "--data", centre, "--station", "柳湾村代办点").only().get("code").asText();
        Yiwang.call("station", "enrol", "--data", station, "--gateway", through, "--code", code).only();
    }

    static String token(Path centre, String role) {
        return Yiwang.call("gateway", "token", "--data", centre, "--role", role).only().get("token").asText();
    }

    /** What a call to accept a case is made of; the caller may add to it. */
    List<Object> accepting(Path person, Path form, Path scan) {
        return new ArrayList<>(List.of("case", "accept", "--data", station, "--item", ITEM, "--applicant", person, "--form", form, "--attach", "M04=" + scan));
    }

    Path form(Path folder) {
        return Examples.form(folder, Yiwang.call("item", "show", ITEM, "--data", station).only().get("form_schema"));
    }

    Yiwang.Answer sync() {
        return Yiwang.call("sync", "--data", station);
    }

    /** As many passes as it takes; a hall has no time for more than a few. */
    void syncUntilNothingIsLeft() {
        Yiwang.Answer last = sync();
        for (int pass = 0; pass < 5 && last.exit() != 0; pass++) {
            last = sync();
        }
        if (last.exit() != 0) {
            throw new AssertionError("still something left: " + last);
        }
    }

    List<JsonNode> casesAtCentre() {
        return Http.cases(address, supervisor, 50);
    }

    void killGateway() {
        gateway.kill();
    }

    /** Asks it to end as a service manager does; its exit code. */
    int endGateway(Duration limit) throws InterruptedException {
        gateway.process().destroy();
        if (!gateway.process().waitFor(limit)) {
            throw new AssertionError("the gateway still runs after " + limit);
        }
        return gateway.process().exitValue();
    }

    void startGateway() {
        gateway = Yiwang.run("gateway", "--data", centre, "--listen", address.substring("http://".length()));
    }

    @Override
    public void close() {
        gateway.close();
    }
}
