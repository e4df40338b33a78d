package yiwang.device.serial.link;

import java.time.Duration;
import yiwang.device.spi.LinkTap;

/** Opens links that somebody listens to. */
record TappedOpener(LinkOpener opener, LinkTap tap) implements LinkOpener {

    @Override
    public ByteLink open(Duration limit) throws LinkException {
        try {
            ByteLink link = opener.open(limit);
            tap.noted(ReplayLink.OPEN + link.speeds().stream().map(speed -> " " + speed).reduce("", String::concat));
            return new TappedLink(link, tap);
        } catch (LinkException e) {
            tap.noted(ReplayLink.NOT_OPENED + e.fault().kind());
            throw e;
        }
    }

    @Override
    public boolean shared() {
        return opener.shared();
    }
}
