package yiwang.device.nativecard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.DeviceAddress;
import yiwang.device.contracts.CardReaderRig;
import yiwang.device.simulator.idcard.CardImage;

/** The driver on a library compiled from C for this test; a folder is its reader. Needs the Debian packages gcc and libc6-dev. */
final class StandIn implements CardReaderRig {

    static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> SEXES = Map.of("1", "男", "2", "女");

    final Path control;
    final Path library;
    private final NativeCardReader reader;

    StandIn(Path folder, String api, Map<String, String> settings) throws IOException {
        control = Files.createDirectories(folder.resolve("reader"));
        library = CompiledLibrary.of("stand-in", folder, control);
        reader = open(api, settings);
    }

    NativeCardReader open(String api, Map<String, String> settings) {
        return (NativeCardReader) new NativeCardDriver(TODAY).open(DeviceAddress.parse("native:" + api + ":" + library), settings);
    }

    /** Makes a function of the library {@code hang} or {@code crash}. */
    void misbehave(String how, Object function) {
        touch(how + "-" + function);
    }

    void behave(String how, Object function) {
        delete(how + "-" + function);
    }

    void answer(String what, String code) {
        write(what, code.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public NativeCardReader reader() {
        return reader;
    }

    @Override
    public void putOn(CardKind kind, Map<CardField, String> fields, List<String> additionalAddresses) {
        Map<String, String> named = new HashMap<>();
        named.put("type", kind.wireName());
        fields.forEach((field, value) -> named.put(field.jsonName(), value));
        ByteArrayOutputStream card = new ByteArrayOutputStream();
        card.writeBytes(CardImage.of(named, List.of(), new byte[0], "").text());
        card.writeBytes(new byte[1024]);
        additionalAddresses.forEach(address -> card.writeBytes((address + " ".repeat(35 - address.length())).getBytes(StandardCharsets.UTF_16LE)));
        String words = String.join("\n", named.get("name"), SEXES.get(named.get("sex_code")), "汉", named.get("birth").replaceFirst("(....)(..)(..)", "$1年$2月$3日"),
                named.get("address"), named.get("id_number"), named.get("issuer"), named.get("valid_from").replaceFirst("(....)(..)(..)", "$1.$2.$3"),
                named.get("valid_to")) + "\n";
        write("words", words.getBytes(Charset.forName("GB18030")));
        write("card", card.toByteArray());
    }

    @Override
    public void lift() {
        delete("card");
    }

    @Override
    public void unplug() {
        touch("unplugged");
    }

    @Override
    public void replug() {
        delete("unplugged");
    }

    @Override
    public void unplugDuringNextRead() {
        touch("unplug-while-reading");
    }

    private void touch(String name) {
        write(name, new byte[0]);
    }

    /** All at once, so that nobody reads half of it. */
    private void write(String name, byte[] bytes) {
        try {
            Path beside = Files.write(control.resolve(name + ".new"), bytes);
            Files.move(beside, control.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(control.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
