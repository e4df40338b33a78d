package yiwang.device.api;

import java.util.Objects;

/**
 * One page on its way from a scanner to whoever takes it. Large arrays are handed over, not copied: the giver keeps no
 * reference, the taker may write into them.
 */
public sealed interface RawPage {

    /** Dots per inch. */
    int dpi();

    int width();

    int height();

    /**
     * Dots as the scanner measured them.
     *
     * @param channels  1 grey or 3 red, green, blue; black and white comes as grey 0 and 255
     * @param samples   {@code width * height * channels} bytes, line by line from the top left, 0 black to 255 white
     */
    record Pixels(int width, int height, int channels, int dpi, byte[] samples) implements RawPage {

        public Pixels {
            if (channels != 1 && channels != 3) {
                throw new IllegalArgumentException("channels: " + channels);
            }
            if (width <= 0 || height <= 0 || samples.length != (long) width * height * channels) {
                throw new IllegalArgumentException(width + " x " + height + " x " + channels + " in " + samples.length + " bytes");
            }
        }

        @Override
        public String toString() {
            return "Pixels[" + width + "x" + height + "x" + channels + "]";
        }
    }

    /**
     * A picture that the scanner encoded itself, byte for byte.
     *
     * @param mediaType  {@code image/jpeg} or {@code image/png}
     */
    record Encoded(String mediaType, int width, int height, int dpi, byte[] bytes) implements RawPage {

        public Encoded {
            Objects.requireNonNull(mediaType);
            Objects.requireNonNull(bytes);
        }

        @Override
        public String toString() {
            return "Encoded[" + mediaType + " " + width + "x" + height + "]";
        }
    }
}
