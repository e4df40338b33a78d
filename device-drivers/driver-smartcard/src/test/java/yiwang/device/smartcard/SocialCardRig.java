package yiwang.device.smartcard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
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
import yiwang.device.contracts.PrivatePcscd;
import yiwang.device.simulator.social.ChipFault;
import yiwang.device.simulator.social.ChipTraits;
import yiwang.device.simulator.social.SimulatedChip;
import yiwang.device.simulator.social.SocialCard;
import yiwang.device.simulator.social.SocialCardImage;
import yiwang.device.simulator.social.SocialCardSimulator;

/** The driver on a real pcscd, a simulated card in its virtual reader. */
final class SocialCardRig implements CardReaderRig {

    static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    static final String READER = "Hall Reader";
    private static final long INSERTION_LIMIT_MS = 30_000;
    private static final int A_COMMAND_IN_THE_MIDDLE = 9;

    final PrivatePcscd pcscd;
    final SocialCardSimulator cards;
    private final ChipTraits traits;
    private final IdentityCardReader reader;

    SocialCardRig(ChipTraits traits) throws IOException {
        this.traits = traits;
        pcscd = PrivatePcscd.start(READER);
        cards = SocialCardSimulator.at(pcscd.slot(0));
        reader = open(READER + " 00 00");
    }

    static IdentityCardReader open(String name) {
        return new PcscReaderDriver(TODAY).open(DeviceAddress.parse("pcsc:" + name), Map.of());
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
        putOn(new SocialCard(SocialCardImage.of(named), traits));
    }

    void putOn(SimulatedChip chip) {
        cards.putOn(chip);
        try {
            if (!cards.awaitInserted(INSERTION_LIMIT_MS)) {
                throw new IllegalStateException("the reader takes no card");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void lift() {
        cards.lift();
    }

    @Override
    public void unplug() {
        pcscd.kill();
    }

    @Override
    public void replug() {
        try {
            pcscd.restart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void unplugDuringNextRead() {
        cards.countAgain();
        cards.inject(A_COMMAND_IN_THE_MIDDLE, new ChipFault.After(pcscd::kill));
    }

    @Override
    public void close() {
        reader.close();
        cards.close();
        pcscd.close();
    }
}
