package yiwang.device.serial;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.contracts.CardReaderRig;
import yiwang.device.serial.sam.SamLimits;
import yiwang.device.simulator.idcard.CardImage;
import yiwang.device.simulator.idcard.IdCardSimulator;

/** The driver on one end of a wire, the simulated module on the other. */
public final class SimulatedReaderRig implements CardReaderRig {

    public static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    /** The usual limits, shortened so that a silent device costs a test less. */
    public static final SamLimits BRISK = new SamLimits(Duration.ofMillis(400), Duration.ofMillis(700), Duration.ofMillis(300),
            Duration.ofMillis(3000), Duration.ofMillis(60), Duration.ofMillis(15), Duration.ofMillis(150));

    public final IdCardSimulator simulator;
    private final IdentityCardReader reader;

    public SimulatedReaderRig(String link, SamLimits limits) throws IOException {
        this(link, limits, Map.of());
    }

    public SimulatedReaderRig(String link, SamLimits limits, Map<String, String> settings) throws IOException {
        simulator = IdCardSimulator.start(link);
        reader = new IdCardReaderDriver(TODAY, limits).open(DeviceAddress.parse(simulator.address()), settings);
    }

    @Override
    public IdentityCardReader reader() {
        return reader;
    }

    @Override
    public void putOn(CardKind kind, Map<CardField, String> fields, List<String> additionalAddresses) {
        Map<String, String> named = new HashMap<>();
        named.put("type", kind.wireName());
        fields.forEach((field, value) -> named.put(field.jsonName(), value));
        simulator.putOn(CardImage.of(named, additionalAddresses, new byte[0], ""));
    }

    @Override
    public void lift() {
        simulator.lift();
    }

    @Override
    public void unplug() {
        simulator.unplug();
    }

    @Override
    public void replug() {
        simulator.replug();
    }

    @Override
    public void unplugDuringNextRead() {
        simulator.unplugAfter(700);
    }

    @Override
    public void close() {
        reader.close();
        simulator.close();
    }
}
