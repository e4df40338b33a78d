package yiwang.device.api;

import java.util.Arrays;

/**
 * The photo of a card as a picture. Personal: whoever is done with it erases it.
 *
 * @param pixels  three bytes a pixel, red first, row by row from the top left; the picture's own array, not a copy
 */
public record CardPicture(int width, int height, byte[] pixels) {

    public CardPicture {
        if (width < 1 || height < 1 || pixels.length != width * height * 3) {
            throw new IllegalArgumentException("a picture of " + width + "x" + height + " has not " + pixels.length + " bytes");
        }
    }

    /** Overwrites the pixels; afterwards it is black. */
    public void erase() {
        Arrays.fill(pixels, (byte) 0);
    }

    /** Never the pixels. */
    @Override
    public String toString() {
        return "CardPicture[" + width + "x" + height + "]";
    }
}
