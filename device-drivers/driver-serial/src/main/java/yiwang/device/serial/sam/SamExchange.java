package yiwang.device.serial.sam;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import yiwang.device.serial.link.ByteLink;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;

/**
 * One command, one answer, in step. Frames have no sequence numbers, so after anything odd (silence, a broken frame) the
 * next command waits until a status request has been answered: modules answer in order, and whatever comes before that
 * answer was late and is dropped.
 */
final class SamExchange implements SamFrameSink {

    private final ByteLink link;
    private final SamLimits limits;
    private final SamFrameParser parser = new SamFrameParser(this);
    private final Deque<SamAnswer> frames = new ArrayDeque<>();
    private final byte[] incoming = new byte[512];
    private String broken;
    private boolean inStep;
    private int strays;
    private Deadline overall = Deadline.after(Duration.ZERO);

    SamExchange(ByteLink link, SamLimits limits) {
        this.link = link;
        this.limits = limits;
    }

    /** No wait of the commands that follow outlasts this. */
    void until(Deadline deadline) {
        overall = deadline;
    }

    /** Sends, waits, and repeats once where a repetition may help. */
    SamReply ask(SamCommand command) throws LinkException {
        SamReply reply = new SamReply.Silent();
        for (int attempt = 0; attempt < 2; attempt++) {
            SamReply step = inStep ? null : synchronise(limits.quick());
            if (step != null && (command == SamCommand.STATUS || !(step instanceof SamReply.Answered))) {
                return step;
            }
            reply = once(command, limits.begin(command), false);
            if (!worthRepeating(reply)) {
                return reply;
            }
        }
        return reply;
    }

    /** Finds the module's answer to a status request among whatever else arrives; afterwards both sides are in step. */
    SamReply synchronise(Duration begin) throws LinkException {
        SamReply reply = once(SamCommand.STATUS, begin, true);
        if (reply instanceof SamReply.Garbled) {
            reply = once(SamCommand.STATUS, begin, true);
        }
        inStep = reply instanceof SamReply.Answered;
        return reply;
    }

    /** For the command after which nobody knows what the module will say next. */
    SamReply reset() throws LinkException {
        SamReply reply = once(SamCommand.RESET, limits.quick(), true);
        inStep = false;
        return reply;
    }

    /** How many whole frames came that were nobody's answer although both sides seemed in step. */
    int strays() {
        return strays;
    }

    /** Drops everything on the line for this long; notices an unplug at once. */
    void pause(Duration time) throws LinkException {
        link.rest(time);
        forget();
    }

    private static boolean worthRepeating(SamReply reply) {
        return switch (reply) {
            case SamReply.Garbled g -> true;
            case SamReply.Answered(SamAnswer answer) -> answer.status().reaction() == SamStatus.Reaction.RESEND;
            case SamReply.Silent s -> false;
        };
    }

    private SamReply once(SamCommand command, Duration begin, boolean amongNoise) throws LinkException {
        drain();
        byte[] frame = command.frame();
        if (link.write(frame, begin) < frame.length) {
            inStep = false;
            return new SamReply.Silent();
        }
        Deadline whole = Deadline.after(limits.frame()).earlier(overall);
        Deadline start = Deadline.after(begin);
        Deadline next = start;
        while (!next.passed() && !whole.passed()) {
            int count = link.read(incoming, next.earlier(whole).remaining());
            for (int i = 0; i < count; i++) {
                parser.accept(incoming[i]);
                incoming[i] = 0;
            }
            if (broken != null && !amongNoise) {
                inStep = false;
                return new SamReply.Garbled(broken);
            }
            SamAnswer answer = firstFitting(command, amongNoise);
            if (answer != null) {
                return new SamReply.Answered(answer);
            }
            if (count > 0) {
                next = parser.inFrame() ? Deadline.after(limits.gap()) : start;
            }
        }
        inStep = false;
        return broken == null ? new SamReply.Silent() : new SamReply.Garbled(broken);
    }

    private SamAnswer firstFitting(SamCommand command, boolean amongNoise) {
        SamAnswer answer = frames.poll();
        while (answer != null && !command.fits(answer)) {
            strays += amongNoise ? 0 : 1;
            answer.wipe();
            answer = frames.poll();
        }
        return answer;
    }

    /** What arrives unasked belongs to no command. */
    private void drain() throws LinkException {
        Deadline patience = Deadline.after(limits.quick()).earlier(overall);
        int count;
        do {
            count = link.read(incoming, inStep ? Duration.ZERO : limits.quiet());
            for (int i = 0; i < count; i++) {
                parser.accept(incoming[i]);
            }
        } while (count > 0 && !patience.passed());
        strays += inStep ? frames.size() : 0;
        forget();
    }

    /** Wipes every byte that is still held. */
    void forget() {
        parser.reset();
        Arrays.fill(incoming, (byte) 0);
        frames.forEach(SamAnswer::wipe);
        frames.clear();
        broken = null;
    }

    @Override
    public void frame(SamAnswer answer) {
        frames.add(answer);
    }

    @Override
    public void broken(String why) {
        broken = why;
    }
}
