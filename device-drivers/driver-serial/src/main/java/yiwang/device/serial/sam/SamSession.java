package yiwang.device.serial.sam;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import yiwang.device.serial.link.ByteLink;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;
import yiwang.device.serial.link.LinkOpener;

/** The connection to one module: opened when needed, opened again after a loss, at the speed the module last answered at. */
final class SamSession {

    private final LinkOpener opener;
    private final SamLimits limits;
    private ByteLink link;
    private SamExchange exchange;
    private Integer lastSpeed;
    private String samId;
    private Deadline overall = Deadline.after(Duration.ZERO);

    SamSession(LinkOpener opener, SamLimits limits) {
        this.opener = opener;
        this.limits = limits;
    }

    /** Nothing this session does until the next call of this outlasts the deadline. */
    void until(Deadline deadline) {
        overall = deadline;
        if (exchange != null) {
            exchange.until(deadline);
        }
    }

    /**
     * Makes sure that the module answers to status requests.
     *
     * <p>A link kept open since the last command may have died unnoticed; that loss is not this command's, so a fresh
     * link is tried before anything is reported.
     */
    SamReply greet() throws LinkException {
        if (link != null) {
            try {
                SamReply reply = exchange.ask(SamCommand.STATUS);
                if (reply instanceof SamReply.Answered) {
                    return reply;
                }
            } catch (LinkException e) {
                // Reported below if a fresh link fails as well.
            }
            close();
        }
        return connect();
    }

    SamReply connect() throws LinkException {
        close();
        samId = null;
        link = opener.open(overall.remaining());
        exchange = new SamExchange(link, limits);
        exchange.until(overall);
        List<Integer> speeds = speedsToTry();
        if (speeds.isEmpty()) {
            return exchange.synchronise(limits.quick());
        }
        SamReply reply = new SamReply.Silent();
        for (Integer speed : speeds) {
            if (overall.passed()) {
                return reply;
            }
            link.useSpeed(speed);
            reply = exchange.synchronise(speed.equals(speeds.getFirst()) ? limits.quick() : limits.speedTry());
            if (reply instanceof SamReply.Answered) {
                lastSpeed = speed;
                return reply;
            }
        }
        return reply;
    }

    private List<Integer> speedsToTry() {
        List<Integer> speeds = new ArrayList<>(link.speeds());
        if (speeds.remove(lastSpeed)) {
            speeds.addFirst(lastSpeed);
        }
        return speeds;
    }

    SamExchange exchange() {
        return exchange;
    }

    /** The identity of the module, asked once for every connection; empty when the module keeps it to itself. */
    String samId() throws LinkException {
        if (samId == null) {
            samId = switch (exchange.ask(SamCommand.SAM_ID)) {
                case SamReply.Answered(SamAnswer answer) when answer.status() == SamStatus.SUCCESS -> SamId.format(answer.content());
                case SamReply.Answered a -> "";
                case SamReply.Silent s -> "";
                case SamReply.Garbled g -> "";
            };
        }
        return samId;
    }

    void close() {
        if (exchange != null) {
            exchange.forget();
            exchange = null;
        }
        if (link != null) {
            link.close();
            link = null;
        }
    }
}
