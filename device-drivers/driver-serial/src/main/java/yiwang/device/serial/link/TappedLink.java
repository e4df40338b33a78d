package yiwang.device.serial.link;

import java.time.Duration;
import java.util.List;
import yiwang.device.spi.LinkTap;

/** A link somebody listens to. */
record TappedLink(ByteLink link, LinkTap tap) implements ByteLink {

    @Override
    public int read(byte[] into, Duration limit) throws LinkException {
        try {
            int count = link.read(into, limit);
            if (count > 0) {
                tap.received(into, 0, count);
            }
            return count;
        } catch (LinkException e) {
            throw lost(e);
        }
    }

    @Override
    public int write(byte[] bytes, Duration limit) throws LinkException {
        try {
            int count = link.write(bytes, limit);
            tap.sent(bytes, 0, count);
            return count;
        } catch (LinkException e) {
            throw lost(e);
        }
    }

    @Override
    public List<Integer> speeds() {
        return link.speeds();
    }

    @Override
    public void useSpeed(int baud) throws LinkException {
        tap.noted("speed " + baud);
        link.useSpeed(baud);
    }

    @Override
    public void close() {
        tap.noted(ReplayLink.CLOSE);
        link.close();
    }

    private LinkException lost(LinkException e) {
        tap.noted(ReplayLink.LOST);
        return e;
    }
}
