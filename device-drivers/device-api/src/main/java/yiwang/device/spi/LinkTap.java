package yiwang.device.spi;

/** Hears every byte between a driver and its device, for a recording. Called on the device's thread, in order; must be quick and never throws. */
public interface LinkTap {

    /** Nobody listens. */
    LinkTap NONE = new LinkTap() {
        @Override
        public void sent(byte[] bytes, int offset, int count) { }

        @Override
        public void received(byte[] bytes, int offset, int count) { }

        @Override
        public void noted(String what) { }
    };

    void sent(byte[] bytes, int offset, int count);

    void received(byte[] bytes, int offset, int count);

    /** Something besides bytes: {@code open}, {@code close}, {@code lost}, {@code speed 9600}. Never personal data. */
    void noted(String what);
}
