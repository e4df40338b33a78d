package yiwang.device.scanning.camera;

import java.util.Map;
import java.util.regex.Pattern;
import yiwang.device.api.DeviceAddress;

/**
 * What ffmpeg is told of a camera.
 *
 * @param input     the device: {@code /dev/video0}, or lasting: {@code /dev/v4l/by-id/...}
 * @param format    ffmpeg's name of the way in: {@code v4l2}, {@code dshow}, {@code avfoundation}; {@code lavfi} and {@code mjpeg} rehearse
 * @param size      {@code WIDTHxHEIGHT}, empty for what the camera likes best
 * @param settle    pictures that are let pass until light and focus are right
 * @param program   ffmpeg itself
 */
record CameraAddress(String input, String format, String size, int settle, String program) {

    static final String SCHEME = "camera";
    private static final Pattern WORD = Pattern.compile("[a-z0-9_]{1,20}");
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{1,4}x[1-9]\\d{1,4}");

    /** @throws IllegalArgumentException with a sentence for people */
    static CameraAddress of(DeviceAddress address, Map<String, String> settings) {
        String format = settings.getOrDefault("format", "v4l2");
        String size = settings.getOrDefault("size", "");
        String settle = settings.getOrDefault("settle-frames", "5");
        String input = address.rest();
        // An input that begins with a dash would be taken for an option.
        if (!address.scheme().equals(SCHEME) || input.isBlank() || input.startsWith("-") || input.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("not the address of a camera: '" + address + "' (expected camera:/dev/video0 or camera:/dev/v4l/by-id/NAME)");
        }
        if (!WORD.matcher(format).matches() || !size.isEmpty() && !SIZE.matcher(size).matches() || !settle.matches("\\d{1,2}")) {
            throw new IllegalArgumentException("a camera's format=" + format + ", size=" + size + " or settle-frames=" + settle + " is not what ffmpeg takes");
        }
        return new CameraAddress(input, format, size, Integer.parseInt(settle), settings.getOrDefault("program", "ffmpeg"));
    }

    /** True when the input is a file of this machine that can be looked for. */
    boolean onDisk() {
        return !format.equals("lavfi") && input.startsWith("/");
    }
}
