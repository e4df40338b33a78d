package yiwang.kiosk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;
import yiwang.kiosk.Cards;
import yiwang.kiosk.KioskComposition;
import yiwang.kiosk.route.Purpose;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.AccessModes;
import yiwang.kiosk.session.Citizen;
import yiwang.ui.theme.KioskTarget;
import yiwang.ui.theme.Millimetres;

/** What holds on every page, in every way of standing before it. */
class EveryPageTest {

    private static final List<AccessModes> MODES = List.of(AccessModes.USUAL, new AccessModes(true, false, true), new AccessModes(false, true, false), new AccessModes(true, true, false));
    private static DemoStation demo;

    @BeforeAll
    static void openTheHall(@TempDir Path folder) throws Exception {
        demo = DemoStation.start(folder);
    }

    @AfterAll
    static void closeTheHall() {
        demo.close();
    }

    @Test
    void everything_to_touch_speaks_is_large_enough_and_lies_on_the_screen() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (boolean wide : new boolean[] {false, true}) {
            for (Route route : routes()) {
                for (AccessModes modes : MODES) {
                    look(wide, route, modes, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void switching_to_large_type_keeps_the_page_and_the_ticket() throws Exception {
        KioskStage stage = shown(false, new Route.TakeTicket(Optional.empty()), AccessModes.USUAL);
        stage.sees("号取好了");
        String number = demo.station().ticketsToday().getLast().number();
        int taken = demo.station().ticketsToday().size();
        KioskStage.onFx(() -> {
            stage.kiosk().shell().switchElder();
            stage.kiosk().shell().switchLowReach();
            return true;
        });
        stage.sees(number);
        assertThat(demo.station().ticketsToday()).hasSize(taken);
    }

    private static List<Route> routes() {
        String item = demo.station().searchItems("D13").getFirst().handleCode();
        return List.of(new Route.Home(), new Route.Items(), new Route.Guide(item), new Route.PlaceCard(new Purpose.Ticket(Optional.of(item))),
                new Route.TakeTicket(Optional.of(item)), new Route.Matters());
    }

    private static KioskStage shown(boolean wide, Route route, AccessModes modes) throws Exception {
        Consumer<KioskComposition> devices = kiosk -> {
            kiosk.readerIsReady(limit -> CompletableFuture.completedFuture(new CardReadOutcome.ReaderFault(DeviceFault.of(DeviceFault.Kind.ABSENT, "rehearsed"))));
            kiosk.printerIsReady((ticket, limit) -> CompletableFuture.completedFuture(new PrintOutcome.Printed()));
        };
        KioskStage stage = wide ? KioskStage.across(demo, devices) : KioskStage.upright(demo, devices);
        KioskStage.onFx(() -> {
            stage.kiosk().shell().home();
            stage.kiosk().session().modes(modes);
            if (route instanceof Route.Matters) {
                stage.kiosk().session().identified(Citizen.of(Cards.wang()));
            }
            stage.kiosk().shell().go(route);
            return true;
        });
        if (route instanceof Route.TakeTicket) {
            stage.sees("号取好了");
        }
        if (route instanceof Route.Matters) {
            stage.sees("没有查到您的办件");
        }
        return stage;
    }

    private static void look(boolean wide, Route route, AccessModes modes, List<String> wrong) throws Exception {
        KioskStage stage = shown(wide, route, modes);
        KioskTarget least = modes.elder() ? KioskTarget.ELDER : KioskTarget.FLOOR;
        // In low reach three rows share 45 % of the screen: the normal target holds there.
        double side = Math.min(least.pixels(Millimetres.SMALLEST_KIOSK), modes.lowReach() ? KioskTarget.FLOOR.pixels(Millimetres.SMALLEST_KIOSK) : 1000);
        // Looked at in one go: the page may be made anew when the tickets have been counted.
        stage.laidOut(() -> {
            for (Node target : stage.targetsNow()) {
                judge(stage.scene(), target, route.getClass().getSimpleName() + (wide ? " across " : " ") + modes, side, modes.lowReach(), wrong);
            }
            return true;
        });
    }

    private static void judge(Scene scene, Node target, String where, double side, boolean low, List<String> wrong) {
        String who = where + ": " + target.getAccessibleText();
        Bounds at = target.localToScene(target.getLayoutBounds());
        if (target.getAccessibleText() == null || target.getAccessibleText().isBlank()) {
            wrong.add("says nothing: " + who + " " + target);
        }
        if (Math.min(at.getWidth(), at.getHeight()) < side - 1) {
            wrong.add("smaller than %.0f: %s %.0f x %.0f".formatted(side, who, at.getWidth(), at.getHeight()));
        }
        if (at.getMinX() < -1 || at.getMinY() < -1 || at.getMaxX() > scene.getWidth() + 1 || at.getMaxY() > scene.getHeight() + 1) {
            wrong.add("off the screen: " + who + " " + at);
        }
        if (low && at.getMinY() < scene.getHeight() * 0.55 - 1) {
            wrong.add("out of reach: " + who + " at y " + at.getMinY());
        }
        for (String beside : List.of(".yw-dock", ".kiosk-head")) {
            Node other = scene.lookup(beside);
            if (other != null && !inside(target, other) && !inside(target, scene.lookup(".yw-bottom-sheet"))
                    && overlap(other.localToScene(other.getLayoutBounds()), at)) {
                wrong.add("shares its place with " + beside + ": " + who + " " + at);
            }
        }
    }

    private static boolean inside(Node node, Node around) {
        return around != null && node != null && (node == around || inside(node.getParent(), around));
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > 1
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > 1;
    }
}
