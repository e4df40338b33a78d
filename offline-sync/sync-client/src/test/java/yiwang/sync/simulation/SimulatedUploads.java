package yiwang.sync.simulation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import yiwang.sync.client.InlineSync.Back.Came;
import yiwang.sync.client.InlineSync.Sent;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.WirePaths;

/** The uploads of a centre or a hub as the tus protocol and the gateway's contract describe them. */
final class SimulatedUploads {

    private static final int ID_LENGTH = 32;

    private final World world;
    private final Supplier<ContentBooks> books;
    private final Function<ContentBooks.Part, Map<String, String>> word;

    /** @param word what is said of a file that is whole, as headers */
    SimulatedUploads(World world, Supplier<ContentBooks> books, Function<ContentBooks.Part, Map<String, String>> word) {
        this.world = world;
        this.books = books;
        this.word = word;
    }

    Came answer(String stationId, Sent request, int arrived) {
        byte[] body = Arrays.copyOf(request.body(), Math.min(arrived, request.body().length));
        if (request.method().equals("POST")) {
            return create(stationId, request, body);
        }
        String id = request.path().substring(WirePaths.UPLOADS.length() + 1);
        Optional<ContentBooks.Part> part = Optional.ofNullable(books.get().uploads().get(id)).filter(p -> p.owner().equals(stationId));
        if (part.isEmpty()) {
            return tus(problem(404, "upload_unknown"), Map.of());
        }
        return request.method().equals("HEAD") ? report(200, part.get(), Map.of())
                : receive(204, id, part.get(), Integer.parseInt(request.headers().get("upload-offset")), body, Map.of());
    }

    private Came create(String stationId, Sent request, byte[] body) {
        int length = Integer.parseInt(request.headers().get("upload-length"));
        String metadata = request.headers().get("upload-metadata");
        String sha256 = HexFormat.of().formatHex(Base64.getDecoder().decode(metadata.substring("sha256 ".length())));
        String id = SimulatedCentre.sha256((stationId + "\n" + sha256 + "\n" + length).getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
        Map<String, String> location = Map.of("location", "http://centre.test" + WirePaths.UPLOADS + "/" + id);
        ContentBooks.Part part = books.get().uploads().getOrDefault(id, new ContentBooks.Part(stationId, sha256, length, new byte[0], false));
        if (!part.complete() && books.get().contents().entrySet().stream().anyMatch(c -> world.habits().sameContent(sha256, length, c.getKey(), c.getValue().length))) {
            part = new ContentBooks.Part(stationId, sha256, length, part.stored(), true);
        }
        books.get().uploads().put(id, part);
        return part.complete() || part.stored().length > 0 || request.body().length == 0 && length > 0 ? report(201, part, location)
                : receive(201, id, part, 0, body, location);
    }

    private Came receive(int status, String id, ContentBooks.Part part, int offset, byte[] piece, Map<String, String> more) {
        if (part.complete()) {
            return report(status, part, more);
        }
        if (offset != part.stored().length && world.habits().checksOffset()) {
            return tus(problem(409, "upload_offset"), Map.of("upload-offset", Integer.toString(part.stored().length)));
        }
        if (part.stored().length + piece.length > part.length() && world.habits().checksOffset()) {
            return tus(problem(413, "upload_too_long"), Map.of());
        }
        byte[] stored = Arrays.copyOf(part.stored(), part.stored().length + piece.length);
        System.arraycopy(piece, 0, stored, part.stored().length, piece.length);
        if (stored.length > part.length()) {
            stored = Arrays.copyOf(stored, part.length());
        }
        ContentBooks.Part next = new ContentBooks.Part(part.owner(), part.sha256(), part.length(), stored, false);
        if (world.habits().endsUploadEarly(stored.length, part.length())) {
            if (world.habits().checksWhole() && !SimulatedCentre.sha256(stored).equals(part.sha256())) {
                books.get().uploads().remove(id);
                return tus(problem(460, "file_damaged"), Map.of());
            }
            next = new ContentBooks.Part(part.owner(), part.sha256(), part.length(), stored, true);
            books.get().contents().put(part.sha256(), stored);
        }
        books.get().uploads().put(id, next);
        return report(status, next, more);
    }

    /** What was told and not forced is gone; only a habit that is not sound has any. */
    void die() {
        books.get().uploads().replaceAll((id, part) -> part.complete() ? part : new ContentBooks.Part(part.owner(), part.sha256(), part.length(),
                Arrays.copyOf(part.stored(), world.habits().survives(part.stored().length, world)), false));
    }

    private Came report(int status, ContentBooks.Part part, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(more);
        headers.put("upload-offset", Integer.toString(part.complete() ? part.length() : part.stored().length));
        if (part.complete()) {
            word.apply(part).forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        }
        return tus(new Came(status, Map.of(), new byte[0]), headers);
    }

    private static Came problem(int status, String code) {
        return SimulatedCentre.json(status, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(status, code, "上传未收下。"));
    }

    private static Came tus(Came answer, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.putAll(more);
        headers.put("tus-resumable", "1.0.0");
        return new Came(answer.status(), headers, answer.body());
    }
}
