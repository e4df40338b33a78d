package yiwang.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;

/** A running gateway, an enrolled station, and files as a caller would bring them. */
final class Place implements AutoCloseable {

    static final String ITEM = "119901219900010013499051100200101";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 'I', 'E', 'N', 'D', 0, 0, 0, 0};

    final Path folder;
    final Path centre;
    final Path station;
    final GatewayServer gateway;
    final Path person;
    final Path form;
    final Path scan;
    /** How many cases were accepted through this place. */
    int accepted;

    private Place(Path folder, GatewayServer gateway) {
        this.folder = folder;
        this.centre = folder.resolve("中 心");
        this.station = folder.resolve("站 点");
        this.gateway = gateway;
        Cli.call("station", "enrol", "--data", station, "--gateway", gateway.url(), "--code", code()).only();
        this.person = file("人 员.json", """
                {"type":"resident","name":"王桂兰","sex_code":"2","nation_code":"01","birth":"19420315","address":"柳湾村1号",
                 "id_number":"990121194203150020","valid_from":"20200101","valid_to":"长期","some_future_field":{"a":[1]}}""");
        ObjectNode filled = Cli.JSON.createObjectNode();
        JsonNode schema = Cli.call("item", "show", ITEM, "--data", station).only().get("form_schema");
        schema.get("properties").properties().forEach(property -> filled.set(property.getKey(), property.getValue().get("examples").get(0)));
        this.form = file("表 单.json", filled.toString());
        this.scan = file("卡 片.png", PNG);
    }

    static Place in(Path folder) throws IOException {
        return new Place(folder, GatewayServer.start(new GatewayConfig(folder.resolve("中 心"), "127.0.0.1", 0, Clock.systemUTC())));
    }

    String code() {
        return Cli.call("gateway", "enrol-code", "--data", centre, "--station", "柳湾村代办点").only().get("code").asText();
    }

    /** Accepts with these files, and whatever else the test says. */
    Cli.Answer accept(Path applicant, Path filled, Object... more) {
        List<Object> words = new ArrayList<>(List.of("case", "accept", "--data", station, "--item", ITEM, "--applicant", applicant, "--form", filled));
        words.addAll(Arrays.asList(more));
        Cli.Answer answer = Cli.call(words.toArray());
        accepted += answer.lines().size();
        return answer;
    }

    int cases() {
        return Cli.call("case", "list", "--data", station).lines().size();
    }

    /** The person with one field changed. */
    Path personWith(String field, String value) {
        ObjectNode changed = (ObjectNode) json(person);
        changed.put(field, value);
        return file("changed.json", changed.toString());
    }

    Path formWith(String field, String value) {
        ObjectNode changed = (ObjectNode) json(form);
        changed.put(field, value);
        return file("changed-form.json", changed.toString());
    }

    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return Cli.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
