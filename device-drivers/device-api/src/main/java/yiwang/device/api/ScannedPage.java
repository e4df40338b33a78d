package yiwang.device.api;

/** One page as an encoded picture. @param mediaType {@code image/png} or {@code image/jpeg}; @param width @param height in pixels */
public record ScannedPage(String mediaType, int width, int height, int dpi, byte[] bytes) {

    public ScannedPage {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "ScannedPage[" + mediaType + " " + width + "x" + height + "]";
    }
}
