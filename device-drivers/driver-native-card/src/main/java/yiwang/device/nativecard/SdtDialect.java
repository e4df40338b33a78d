package yiwang.device.nativecard;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.CardReadOutcome.LiftAndRetry;
import yiwang.device.api.CardReadOutcome.Problem;
import yiwang.device.api.CardReadOutcome.ReaderFault;
import yiwang.device.api.CardReadOutcome.UnknownCard;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.IdentityCard;
import yiwang.device.nativecard.wire.VendorAnswer;
import yiwang.device.nativecard.wire.VendorFunction;
import yiwang.device.spi.card.CardChecks;
import yiwang.device.spi.card.CardText;

/** {@code sdtapi}: the security module's own steps, status numbers and text block (device protocols 1.4, 1.8, 1.10). */
final class SdtDialect implements VendorDialect {

    private static final int OK = 0x90;
    private static final int FOUND = 0x9F;
    private static final int TEXT_BYTES = 256;
    private static final int PHOTO_BYTES = 1024;
    private static final int ADDRESS_BYTES = 70;
    private static final int MOST_ADDRESSES = 4;
    private static final int MOST_FAILED_READS = 3;

    private final Clock clock;
    private int failedReads;

    SdtDialect(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<DeviceFault> open(VendorCalls calls) throws VendorException {
        int opened = calls.call(VendorFunction.OPEN).result();
        if (opened != OK) {
            return Optional.of(DeviceFault.of(DeviceFault.Kind.ABSENT, text(opened)));
        }
        int status = calls.call(VendorFunction.STATUS).result();
        return status == OK ? Optional.empty() : Optional.of(fault(status));
    }

    @Override
    public Optional<CardReadOutcome> round(VendorCalls calls) throws VendorException {
        int found = calls.call(VendorFunction.FIND).result();
        if (found != FOUND) {
            return failed(found);
        }
        int selected = calls.call(VendorFunction.SELECT).result();
        if (selected != OK) {
            return failed(selected);
        }
        VendorAnswer read = calls.call(VendorFunction.READ);
        try {
            return read.result() == OK ? card(calls, read) : failed(read.result());
        } finally {
            read.wipe();
        }
    }

    private Optional<CardReadOutcome> card(VendorCalls calls, VendorAnswer read) throws VendorException {
        failedReads = 0;
        if (read.block(0).length != TEXT_BYTES || read.block(1).length > PHOTO_BYTES) {
            return Optional.of(new ReaderFault(DeviceFault.of(DeviceFault.Kind.PROTOCOL, "a text of " + read.block(0).length + " bytes")));
        }
        Optional<CardText> text = CardText.of(read.block(0));
        if (text.isEmpty()) {
            return Optional.of(new UnknownCard(CardText.typeMark(read.block(0))));
        }
        List<Problem> problems = CardChecks.problems(text.get(), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return Optional.of(new CardReadOutcome.CheckFailed(text.get().kind(), problems));
        }
        return Optional.of(new CardReadOutcome.Read(new IdentityCard(text.get().kind(), text.get().fields(), addresses(calls), read.block(1), samId(calls))));
    }

    private static List<String> addresses(VendorCalls calls) throws VendorException {
        VendorAnswer answer = calls.call(VendorFunction.ADDITIONAL_ADDRESSES);
        List<String> addresses = new ArrayList<>();
        byte[] bytes = answer.result() == OK ? answer.block(0) : new byte[0];
        for (int at = 0; at + ADDRESS_BYTES <= bytes.length && addresses.size() < MOST_ADDRESSES; at += ADDRESS_BYTES) {
            String address = new String(bytes, at, ADDRESS_BYTES, StandardCharsets.UTF_16LE).replace('\0', ' ').strip();
            if (!address.isEmpty()) {
                addresses.add(address);
            }
        }
        answer.wipe();
        return addresses;
    }

    private static String samId(VendorCalls calls) throws VendorException {
        VendorAnswer answer = calls.call(VendorFunction.SAM_ID);
        String text = new String(answer.block(0), StandardCharsets.US_ASCII);
        return answer.result() == OK && text.matches("[0-9.-]{1,40}") ? text : "";
    }

    private Optional<CardReadOutcome> failed(int code) {
        return switch (code) {
            case 0x80, 0x81 -> failedReads > 0 ? Optional.of(new LiftAndRetry(text(code))) : Optional.empty();
            case 0x23, 0x31, 0x32, 0x33, 0x41, 0x47 -> ++failedReads >= MOST_FAILED_READS ? Optional.of(new LiftAndRetry(text(code))) : Optional.empty();
            case 0x40 -> Optional.of(new UnknownCard(text(code)));
            default -> Optional.of(new ReaderFault(fault(code)));
        };
    }

    private static DeviceFault fault(int code) {
        DeviceFault.Kind kind = switch (code) {
            case 0x01, 0x02, 0x03, 0x05 -> DeviceFault.Kind.LINK_LOST;
            case 0x60 -> DeviceFault.Kind.SELF_TEST_FAILED;
            case 0x66 -> DeviceFault.Kind.NOT_AUTHORISED;
            case 0x24 -> DeviceFault.Kind.OTHER;
            default -> DeviceFault.Kind.PROTOCOL;
        };
        return DeviceFault.of(kind, text(code));
    }

    private static String text(int code) {
        return String.format("SDT %02X", code);
    }
}
