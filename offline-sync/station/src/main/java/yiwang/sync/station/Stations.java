package yiwang.sync.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.client.Answer;
import yiwang.sync.client.EnrolmentClient;
import yiwang.sync.client.Failure;
import yiwang.sync.client.GatewayClient;
import yiwang.sync.client.NumberLane;
import yiwang.sync.client.SealingKeyLane;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.StoredCatalogue;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.catalogue.CatalogueJson;
import yiwang.sync.protocol.wire.ChainPosition;
import yiwang.sync.station.Station.Opening;
import yiwang.sync.station.decide.CounterPolicy;
import yiwang.sync.station.sync.LineSettings;
import yiwang.sync.store.EncryptedStationStore;
import yiwang.sync.store.StoreOpening;

/** Opens stations, and makes new ones with a one-time code. What is refused leaves everything as it was. */
public final class Stations {

    private static final Logger LOG = LoggerFactory.getLogger(Stations.class);

    private static final String NOT_ENROLLED = "这台机器还没有绑定网关，请让大厅管理员给一个绑定码，再运行 station enrol。";

    private Stations() { }

    public static Opening open(Path data, Clock clock) {
        return switch (EncryptedStationStore.open(data, clock)) {
            case StoreOpening.Opened(StationStore store) -> opened(store, clock, data);
            case StoreOpening.Refused(var code, var sentence) -> refused(code, sentence);
        };
    }

    /** A disk that fails in the middle leaves nothing open: the same program may try again. */
    private static Opening opened(StationStore store, Clock clock, Path data) {
        try {
            return store.identity().map(identity -> opened(store, identity, clock, data)).orElseGet(() -> {
                store.close();
                return refused("not_enrolled", NOT_ENROLLED);
            });
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** How the line is used, also while another program holds the station: it follows. Empty when the folder holds no station. */
    public static Optional<LineSettings> line(Path data) {
        return Files.isRegularFile(data.resolve("station.db")) ? Optional.of(new LineSettings(data)) : Optional.empty();
    }

    /** Who keeps the station's key, such as {@code tpm2}; empty = a file in the folder. @throws IOException when there is no key that can be read */
    public static Optional<String> keyKeeper(Path data) throws IOException {
        return EncryptedStationStore.keyKeeper(data);
    }

    /** Binds a data folder to a gateway and fetches the catalogue. @param code one-time code from the hall manager */
    public static Opening enrol(Path data, String gatewayUrl, String code, Clock clock) {
        boolean folderWasThere = Files.exists(data);
        StoreOpening there = EncryptedStationStore.open(data, clock);
        boolean fresh = there instanceof StoreOpening.Refused(var code0, var sentence0) && code0.equals("not_enrolled");
        return switch (fresh ? EncryptedStationStore.create(data, clock) : there) {
            case StoreOpening.Refused(var why, var sentence) -> refused(why, sentence);
            case StoreOpening.Opened(StationStore store) when store.identity().isPresent() -> {
                store.close();
                yield refused("already_enrolled", "这个数据文件夹已经绑定过了，里面的办件要留着。只是换一个地址（例如大厅枢纽）请用 station move；换到别的中心请用新的文件夹。");
            }
            case StoreOpening.Opened(StationStore store) -> {
                Opening opening = enrol(store, gatewayUrl, code, clock, data);
                if (opening instanceof Opening.Refused && store.identity().isEmpty()) {
                    store.close();
                    if (fresh) {
                        removeWhatWasMade(data, folderWasThere);
                    }
                }
                yield opening;
            }
        };
    }

    /**
     * Lets an enrolled station reach its centre by another address: the hub of its hall, or the centre itself. Key, cases and what
     * waits stay as they are.
     *
     * @param url such as {@code https://hub.example}, with or without a slash at the end
     */
    public static MoveOutcome move(Path data, String url, Clock clock) {
        return switch (EncryptedStationStore.open(data, clock)) {
            case StoreOpening.Refused(var code, var sentence) -> new MoveOutcome.Refused(Problem.of(code, sentence));
            case StoreOpening.Opened(StationStore store) -> {
                try (store) {
                    yield store.identity().map(identity -> new StationMove(store, clock).to(identity, url))
                            .orElseGet(() -> new MoveOutcome.Refused(Problem.of("not_enrolled", NOT_ENROLLED)));
                }
            }
        };
    }

    private static Opening enrol(StationStore store, String gatewayUrl, String code, Clock clock, Path data) {
        return switch (new EnrolmentClient(clock).enrol(gatewayUrl, code)) {
            case Answer.Failed<StationIdentity> failed -> refused(failed.failure());
            case Answer.Got<StationIdentity> got -> {
                store.enrol(got.value());
                Optional<Opening> trouble = fetchCatalogue(store, got.value(), clock);
                if (trouble.isPresent()) {
                    store.close();
                }
                yield trouble.orElseGet(() -> opened(store, got.value(), clock, data));
            }
        };
    }

    /** Empty = it is here. When it is not, the next sync fetches it: the machine is bound all the same. */
    private static Optional<Opening> fetchCatalogue(StationStore store, StationIdentity identity, Clock clock) {
        try (GatewayClient client = new GatewayClient(identity, clock)) {
            SealingKeyLane.run(store, client);
            boolean hall = client.receipt(ChainPosition.EMPTY) instanceof Answer.Got<GatewayClient.HeadReceipt>(GatewayClient.HeadReceipt told) && told.hub().isPresent();
            NumberLane.run(store, client, clock, hall);
            return switch (client.firstCatalogue()) {
                case Answer.Failed<byte[]> failed -> Optional.of(refused(failed.failure()));
                case Answer.Got<byte[]> got -> switch (CatalogueJson.read(got.value())) {
                    case Checked.Unsound<Catalogue> unsound -> Optional.of(new Opening.Refused(unsound.problems().getFirst()));
                    case Checked.Sound<Catalogue> sound -> {
                        store.saveCatalogue(new StoredCatalogue(sound.value().version(), got.value(), clock.instant()));
                        yield Optional.empty();
                    }
                };
            };
        }
    }

    private static Opening opened(StationStore store, StationIdentity identity, Clock clock, Path data) {
        return new Opening.Open(new OpenStation(store, identity, new CurrentCatalogue(store), new StationSync(store, identity, clock, new LineSettings(data)), CounterPolicy.USUAL, clock));
    }

    private static void removeWhatWasMade(Path data, boolean folderWasThere) {
        try (Stream<Path> made = Files.walk(data)) {
            for (Path path : made.sorted(Comparator.reverseOrder()).filter(p -> !folderWasThere || !p.equals(data)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.warn("the folder of a refused enrolment could not be cleared", e);
        }
    }

    private static Opening refused(Failure failure) {
        return refused(failure.code(), failure.sentence());
    }

    private static Opening refused(String code, String sentence) {
        return new Opening.Refused(Problem.of(code, sentence));
    }
}
