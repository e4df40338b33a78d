package yiwang.device.serial.display;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.Capabilities;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.window.DisplayOutcome;
import yiwang.device.api.window.DisplaySize;
import yiwang.device.api.window.DisplayText;
import yiwang.device.api.window.WindowDisplay;
import yiwang.device.serial.link.ByteLink;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;
import yiwang.device.serial.link.LinkOpener;

/** A strip of LEDs behind an ONBON font card. Shows its last text again once it answers after a silence. */
public final class OnbonDisplay implements WindowDisplay {

    private static final Duration ANSWER = Duration.ofMillis(1000);

    private final DeviceAddress place;
    private final LinkOpener opener;
    private final OnbonCard card;
    private final int screen;
    private final DisplaySize size;
    private ByteLink link;
    private Optional<DisplayText> last = Optional.empty();
    private boolean missed;

    /** @throws IllegalArgumentException with a sentence for people */
    public OnbonDisplay(DeviceAddress place, LinkOpener opener, Map<String, String> settings) {
        this.place = place;
        this.opener = opener;
        this.card = OnbonCard.of(settings.getOrDefault("card", "font6"));
        this.screen = number("screen", settings.getOrDefault("screen", "1"), 0xFFFF);
        this.size = new DisplaySize(number("rows", settings.getOrDefault("rows", "1"), 16), number("columns", settings.getOrDefault("columns", "8"), 64),
                DisplaySize.Characters.GB2312);
    }

    private static int number(String name, String value, int most) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(name + "=" + value + " is no number from 1 to " + most);
        }
        return Integer.parseInt(value);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.WINDOW_DISPLAY;
    }

    @Override
    public DeviceAddress address() {
        return place;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.NONE.with("rows", Integer.toString(size.rows())).with("columns", Integer.toString(size.columns()));
    }

    @Override
    public DisplaySize size() {
        return size;
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return switch (exchange(OnbonCommands.ping(), limit)) {
            case DisplayOutcome.Shown s -> {
                if (missed) {
                    missed = false;
                    last.ifPresent(text -> show(text, limit));
                }
                yield DeviceStatus.online();
            }
            case DisplayOutcome.MaybeShown(var why) -> DeviceStatus.of(State.OFFLINE, why);
            case DisplayOutcome.NotShown(var why) -> DeviceStatus.of(why.kind() == DeviceFault.Kind.ABSENT ? State.ABSENT : State.FAULT, why);
        };
    }

    @Override
    public DisplayOutcome show(DisplayText text, Duration limit) {
        last = Optional.of(text);
        List<DisplayText.Row> rows = text.rows().subList(0, Math.min(text.rows().size(), size.rows()));
        return exchange(OnbonCommands.show(card, rows, size.columns()), limit);
    }

    @Override
    public DisplayOutcome clear(Duration limit) {
        return show(new DisplayText(List.of()), limit);
    }

    /** Font cards take their brightness from the card's own sensor. */
    @Override
    public DisplayOutcome brightness(int percent, Duration limit) {
        return new DisplayOutcome.Shown();
    }

    private DisplayOutcome exchange(byte[] command, Duration limit) {
        Deadline deadline = Deadline.after(limit);
        boolean sent = false;
        try {
            ByteLink line = open(deadline);
            byte[] frame = OnbonFrame.of(card.header(screen, command.length), command);
            sent = true;
            if (line.write(frame, deadline.remaining()) < frame.length) {
                throw new LinkException(DeviceFault.Kind.NO_ANSWER, "takes no data");
            }
            return answered(line, Deadline.after(ANSWER).earlier(deadline));
        } catch (LinkException e) {
            missed = true;
            close();
            return sent ? new DisplayOutcome.MaybeShown(e.fault()) : new DisplayOutcome.NotShown(e.fault());
        }
    }

    private DisplayOutcome answered(ByteLink line, Deadline deadline) throws LinkException {
        OnbonAnswerReader reader = new OnbonAnswerReader();
        byte[] one = new byte[1];
        do {
            if (line.read(one, deadline.remaining()) > 0) {
                Optional<byte[]> body = reader.take(one[0]);
                int at = card.headerLength();
                if (body.isPresent() && body.get().length >= at + 2 && (body.get()[at] & 0xFF) == OnbonCommands.ANSWER_GROUP) {
                    return body.get()[at + 1] == OnbonCommands.ACCEPTED ? new DisplayOutcome.Shown()
                            : new DisplayOutcome.NotShown(DeviceFault.of(DeviceFault.Kind.PROTOCOL, "the card refused the command"));
                }
            }
        } while (!deadline.passed());
        missed = true;
        return new DisplayOutcome.MaybeShown(DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "no answer from the card"));
    }

    private ByteLink open(Deadline deadline) throws LinkException {
        if (link != null) {
            try {
                byte[] old = new byte[256];
                while (link.read(old, Duration.ZERO) > 0) {
                    // Answers to older questions.
                }
                return link;
            } catch (LinkException e) {
                missed = true;
                close();
            }
        }
        link = opener.open(deadline.remaining());
        return link;
    }

    @Override
    public void close() {
        if (link != null) {
            link.close();
            link = null;
        }
    }
}
