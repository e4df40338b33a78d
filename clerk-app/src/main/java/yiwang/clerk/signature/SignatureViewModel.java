package yiwang.clerk.signature;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.clerk.shell.CounterDevices;
import yiwang.device.api.capture.SignatureOutcome;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.AttachOutcome;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;

/** Has one pledge signed on the pad; what both have looked at is kept as the pledge's attachment, encrypted like any other. */
public final class SignatureViewModel {

    /** How a signature among the attachments of a pledge is known. */
    public static final String FILENAME = "签名.png";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** @param words what the citizen reads on the pad */
    public record Pledge(UUID caseId, String handleCode, String material, String words) { }

    private final Pledge pledge;
    private final Station station;
    private final CounterDevices devices;
    private final Background background;
    private final Function<Throwable, Problem> surprise;
    private final Consumer<AttachmentRef> kept;
    private final ReadOnlyObjectWrapper<SignatureState> state = new ReadOnlyObjectWrapper<>(new SignatureState.NotSigned());
    private CompletableFuture<SignatureOutcome> asked = new CompletableFuture<>();

    /** @param kept told of the signature once it is stored */
    public SignatureViewModel(Pledge pledge, Station station, CounterDevices devices, Background background, Function<Throwable, Problem> surprise,
                              Consumer<AttachmentRef> kept) {
        this.pledge = pledge;
        this.station = station;
        this.devices = devices;
        this.background = background;
        this.surprise = surprise;
        this.kept = kept;
    }

    public ReadOnlyObjectProperty<SignatureState> state() {
        return state.getReadOnlyProperty();
    }

    String material() {
        return pledge.words();
    }

    /** Asks the pad; a signature that was not kept yet is dropped. Does nothing while the pad waits or the picture is being stored. */
    public void ask() {
        if (state.get() instanceof SignatureState.Asking || state.get() instanceof SignatureState.Keeping) {
            return;
        }
        state.set(new SignatureState.Asking());
        CompletableFuture<SignatureOutcome> answer = devices.sign(pledge.words(), PATIENCE);
        asked = answer;
        background.run(() -> heard(answer)).then(state::set).orElse(failure -> {
            surprise.apply(failure);
            state.set(new SignatureState.NotSigned());
        });
    }

    /** Calls the pad off; what is written on it is wiped there. */
    public void withdraw() {
        asked.cancel(true);
    }

    /** Stores what is on the screen. */
    public void keep() {
        SignaturePicture picture = switch (state.get()) {
            case SignatureState.Written written -> written.picture();
            case SignatureState.NotKept not -> not.picture();
            default -> null;
        };
        if (picture == null) {
            return;
        }
        state.set(new SignatureState.Keeping(picture));
        background.run(() -> station.attach(pledge.caseId(), pledge.handleCode(), pledge.material(), FILENAME, new ByteArrayInputStream(picture.png())))
                .then(outcome -> stored(picture, outcome)).orElse(failure -> state.set(new SignatureState.NotKept(picture, surprise.apply(failure))));
    }

    private void stored(SignaturePicture picture, AttachOutcome outcome) {
        switch (outcome) {
            case AttachOutcome.Attached attached -> {
                kept.accept(attached.ref());
                state.set(new SignatureState.Kept());
            }
            case AttachOutcome.Refused refused -> state.set(new SignatureState.NotKept(picture, refused.problem()));
            case AttachOutcome.NotSaved notSaved -> state.set(new SignatureState.NotKept(picture, notSaved.problem()));
        }
    }

    private static SignatureState heard(CompletableFuture<SignatureOutcome> answer) throws InterruptedException {
        try {
            return switch (answer.get()) {
                case SignatureOutcome.Signed(var signature) -> new SignatureState.Written(SignaturePicture.of(signature));
                case SignatureOutcome.Declined declined -> new SignatureState.Declined();
                case SignatureOutcome.NotSigned not -> new SignatureState.NotSigned();
                case SignatureOutcome.PadFault(var why) -> new SignatureState.Faulty(why);
            };
        } catch (CancellationException e) {
            return new SignatureState.NotSigned();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the device runtime answers with outcomes", e);
        }
    }
}
