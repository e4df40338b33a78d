package yiwang.device.scanning.camera;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line of the child process, as a list: no shell reads it. */
final class FfmpegOrder {

    private static final String PREVIEW_WIDTH = "scale='min(960,iw)':-2";

    private static final String INPUT = "-i";

    private FfmpegOrder() { }

    /** Every picture as JPEG to standard output, in full size. */
    static List<String> capture(CameraAddress camera) {
        List<String> order = head(camera);
        order.addAll(List.of("-frames:v", Integer.toString(camera.settle() + 1), "-q:v", "2"));
        return tail(order);
    }

    /** Small pictures for a screen, ten a second. */
    static List<String> preview(CameraAddress camera) {
        List<String> order = head(camera);
        order.addAll(List.of("-vf", PREVIEW_WIDTH, "-r", "10", "-q:v", "6"));
        return tail(order);
    }

    /** As it stands in a recording: a word a line. */
    static byte[] written(List<String> order) {
        return String.join("\n", order).getBytes(StandardCharsets.UTF_8);
    }

    /** What is wanted of the pictures, whichever camera and program they come from; empty for what is no such command line. */
    static Optional<List<String>> wanted(byte[] written) {
        List<String> words = List.of(new String(written, StandardCharsets.UTF_8).split("\n"));
        int input = words.indexOf(INPUT);
        return input < 0 || input + 1 >= words.size() ? Optional.empty() : Optional.of(words.subList(input + 2, words.size()));
    }

    private static List<String> head(CameraAddress camera) {
        List<String> order = new ArrayList<>(List.of(camera.program(), "-hide_banner", "-loglevel", "error", "-nostdin", "-protocol_whitelist", "file,pipe",
                "-fflags", "nobuffer", "-f", camera.format()));
        if (!camera.size().isEmpty()) {
            order.addAll(List.of("-video_size", camera.size()));
        }
        order.addAll(List.of(INPUT, camera.input()));
        return order;
    }

    private static List<String> tail(List<String> order) {
        order.addAll(List.of("-an", "-c:v", "mjpeg", "-f", "mjpeg", "-"));
        return order;
    }
}
