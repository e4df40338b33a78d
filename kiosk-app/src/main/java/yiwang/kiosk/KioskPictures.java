package yiwang.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Scene;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.IdentityCard;
import yiwang.kiosk.route.Purpose;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.AccessModes;
import yiwang.kiosk.session.Citizen;
import yiwang.kiosk.shell.ShellViewModel;
import yiwang.kiosk.ticket.TicketPrinting;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.station.Station;
import yiwang.ui.picture.Pictures;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/**
 * Pictures of the kiosk's pages, drawn without a display from a real station: what is on them is what the station says.
 * The JavaFX toolkit must be running. Not from the FX thread.
 */
public final class KioskPictures {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path data;
    private final Station station;
    private final TicketPrinting printer;
    private final Instant when;

    /**
     * @param data     where {@code kiosk.properties} may lie
     * @param station  stays open
     * @param printer  prints one ticket
     * @param when     what the header's clock shows
     */
    public KioskPictures(Path data, Station station, TicketPrinting printer, Instant when) {
        this.data = data;
        this.station = station;
        this.printer = printer;
        this.when = when;
    }

    /**
     * Takes one ticket (and prints it), looks up the person's cases, and saves a picture of every page.
     *
     * @param card  of an invented person; its photo is erased
     * @return the files, in the order in which a citizen sees the pages
     */
    public List<Path> into(Path folder, IdentityCard card) throws InterruptedException {
        Route ticket = new Route.TakeTicket(Optional.of(favourite()));
        Route place = new Route.PlaceCard(new Purpose.Ticket(Optional.of(favourite())));
        AccessModes usual = AccessModes.USUAL;
        List<Path> files = new ArrayList<>();
        for (Shot shot : List.of(
                new Shot("kiosk-attract", KioskOptions.Size.UPRIGHT, usual, kiosk -> { }),
                new Shot("kiosk-home", KioskOptions.Size.UPRIGHT, usual, kiosk -> kiosk.shell().home()),
                new Shot("kiosk-home-elder", KioskOptions.Size.UPRIGHT, new AccessModes(true, false, true), kiosk -> kiosk.shell().home()),
                new Shot("kiosk-home-low-reach", KioskOptions.Size.UPRIGHT, new AccessModes(false, true, false), kiosk -> kiosk.shell().home()),
                new Shot("kiosk-home-landscape", KioskOptions.Size.ACROSS, usual, kiosk -> kiosk.shell().home()),
                new Shot("kiosk-items", KioskOptions.Size.UPRIGHT, usual, kiosk -> kiosk.shell().go(new Route.Items())),
                new Shot("kiosk-guide", KioskOptions.Size.UPRIGHT, usual, kiosk -> kiosk.shell().go(new Route.Guide(favourite()))),
                new Shot("kiosk-place-card", KioskOptions.Size.UPRIGHT, usual, kiosk -> kiosk.shell().go(place)),
                new Shot("kiosk-ticket", KioskOptions.Size.UPRIGHT, usual, kiosk -> identified(kiosk, card, ticket)),
                new Shot("kiosk-my-matters", KioskOptions.Size.UPRIGHT, usual, kiosk -> identified(kiosk, card, new Route.Matters())),
                new Shot("kiosk-idle-countdown", KioskOptions.Size.UPRIGHT, usual, kiosk -> {
                    identified(kiosk, card, new Route.Matters());
                    kiosk.clock.advance(Duration.ofSeconds(48));
                }),
                new Shot("kiosk-device-fault", KioskOptions.Size.UPRIGHT, usual, kiosk -> {
                    kiosk.composition.readerIsReady(limit -> CompletableFuture.completedFuture(
                            new CardReadOutcome.ReaderFault(DeviceFault.of(DeviceFault.Kind.ABSENT, "rehearsed"))));
                    kiosk.shell().go(place);
                }))) {
            files.add(onFx(() -> taken(folder, shot)));
        }
        return files;
    }

    private record Shot(String name, KioskOptions.Size size, AccessModes modes, Consumer<Stand> steps) { }

    /** A kiosk for one picture: everything happens where it is called. */
    private record Stand(KioskComposition composition, HandClock clock) {
        ShellViewModel shell() {
            return composition.shell();
        }
    }

    private Path taken(Path folder, Shot shot) throws IOException {
        HandClock clock = new HandClock(when);
        KioskOptions options = new KioskOptions(data, Optional.empty(), Optional.of(shot.size), KioskOptions.Start.ATTRACT, false);
        KioskComposition kiosk = new KioskComposition(options, clock, FxThread.atOnce(), Background.atOnce(), clock, shot.size.width() > shot.size.height());
        kiosk.readerIsReady(limit -> new CompletableFuture<>());
        kiosk.printerIsReady((ticket, limit) -> CompletableFuture.completedFuture(printer.print(ticket, limit).join()));
        Scene scene = new Scene(kiosk.show(), shot.size.width(), shot.size.height());
        Themes.apply(scene, Theme.LIGHT, Density.KIOSK);
        kiosk.shows(station);
        kiosk.session().modes(shot.modes);
        shot.steps.accept(new Stand(kiosk, clock));
        Path file = folder.resolve(shot.name + ".png");
        Pictures.save(scene, shot.size.width(), shot.size.height(), file);
        kiosk.shell().leave();
        return file;
    }

    private static void identified(Stand kiosk, IdentityCard card, Route route) {
        kiosk.shell().home();
        kiosk.composition.session().identified(Citizen.of(card));
        kiosk.shell().go(route);
    }

    private String favourite() {
        return station.searchItems("D13").stream().findFirst().or(() -> station.catalogue().items().stream().findFirst()).map(Item::handleCode).orElse("");
    }

    private static <T> T onFx(Callable<T> work) throws InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        FxThread.javaFx().run(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a picture could not be drawn", e);
        }
    }
}
