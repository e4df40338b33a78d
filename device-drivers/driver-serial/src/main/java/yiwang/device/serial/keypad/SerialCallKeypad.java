package yiwang.device.serial.keypad;

import java.time.Duration;
import java.util.Map;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.window.CallKeypad;
import yiwang.device.api.window.KeypadOutcome;
import yiwang.device.serial.link.LinkException;
import yiwang.device.serial.link.LinkOpener;

/** The clerk's keypad of the {@code FF 68} family. Three digits are shown; a longer number shows its last three. */
public final class SerialCallKeypad implements CallKeypad {

    private static final int SHOW = 0x02;
    private static final int BEEP = 0x03;
    private static final int BLANK = 0x0A;
    private static final int DIGITS = 3;
    private static final int MOST_SHOWN = 999;

    private final DeviceAddress place;
    private final KeypadBus bus;

    public SerialCallKeypad(DeviceAddress place, LinkOpener opener, Map<String, String> settings) {
        this.place = place;
        this.bus = new KeypadBus(opener, settings);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CALL_KEYPAD;
    }

    @Override
    public DeviceAddress address() {
        return place;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(Capability.TICKET_DISPLAY, Capability.BEEP, Capability.RATING).with("digits", Integer.toString(DIGITS));
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return bus.status(limit);
    }

    @Override
    public KeypadOutcome await(Duration limit, Cancellation cancellation) {
        try {
            return bus.await(limit, cancellation).<KeypadOutcome>map(frame -> new KeypadOutcome.Pressed(KeypadKeys.of(frame)))
                    .orElseGet(KeypadOutcome.NothingPressed::new);
        } catch (LinkException e) {
            return new KeypadOutcome.KeypadFault(e.fault());
        }
    }

    @Override
    public KeypadOutcome showTicket(String number, Duration limit) {
        String digits = number.replaceAll("\\D", "");
        return show(KeypadFrame.of(bus.address(), SHOW, row(blanks(), digits(digits))), limit);
    }

    @Override
    public KeypadOutcome showWaiting(int people, Duration limit) {
        return show(KeypadFrame.of(bus.address(), SHOW, row(digits("%03d".formatted(Math.clamp(people, 0, MOST_SHOWN))), blanks())), limit);
    }

    @Override
    public KeypadOutcome beep(Duration limit) {
        return show(KeypadFrame.of(bus.address(), BEEP), limit);
    }

    private KeypadOutcome show(KeypadFrame frame, Duration limit) {
        try {
            bus.send(frame, limit);
            return new KeypadOutcome.Done();
        } catch (LinkException e) {
            return new KeypadOutcome.KeypadFault(e.fault());
        }
    }

    private static int[] row(int[] left, int[] right) {
        int[] row = new int[2 * DIGITS];
        System.arraycopy(left, 0, row, 0, DIGITS);
        System.arraycopy(right, 0, row, DIGITS, DIGITS);
        return row;
    }

    private static int[] digits(String text) {
        int[] digits = blanks();
        for (int i = 0; i < DIGITS && i < text.length(); i++) {
            digits[DIGITS - 1 - i] = text.charAt(text.length() - 1 - i) - '0';
        }
        return digits;
    }

    private static int[] blanks() {
        return new int[] {BLANK, BLANK, BLANK};
    }

    @Override
    public void close() {
        bus.close();
    }
}
