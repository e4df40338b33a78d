package yiwang.kiosk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.PrintOutcome;
import yiwang.kiosk.Cards;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.AccessModes;
import yiwang.kiosk.session.Citizen;

/** The longest number there is, with the most that a ticket can say beside it. */
class TicketOnTheScreenTest {

    private static final String SMALL = "too small to be read from a step away: ";
    private static final double LEAST_NUMBER = 70;
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
    void number_code_and_time_lie_wholly_on_the_screen_in_usual_type() throws Exception {
        assertThat(cut(false, AccessModes.USUAL, "ticket-marked")).isEmpty();
        assertThat(cut(true, AccessModes.USUAL, "ticket-marked-across")).isEmpty();
    }

    @Test
    void number_code_and_time_lie_wholly_on_the_screen_in_large_type() throws Exception {
        AccessModes elder = new AccessModes(true, false, true);
        assertThat(cut(false, elder, "ticket-marked-elder")).isEmpty();
        assertThat(cut(true, elder, "ticket-marked-elder-across")).isEmpty();
    }

    @Test
    void number_code_and_time_lie_wholly_on_the_screen_in_low_reach() throws Exception {
        assertThat(cut(false, new AccessModes(true, true, true), "ticket-marked-elder-low")).isEmpty();
        assertThat(cut(false, new AccessModes(false, true, false), "ticket-marked-low")).isEmpty();
        assertThat(cut(true, new AccessModes(false, true, false), "ticket-marked-low-across")).isEmpty();
        // A strip is left: everything is on it, and the caption says the number large.
        assertThat(cut(true, new AccessModes(true, true, true), "ticket-marked-elder-low-across")).allMatch(wrong -> wrong.startsWith(SMALL));
    }

    private static List<String> cut(boolean wide, AccessModes modes, String picture) throws Exception {
        KioskStage stage = wide ? KioskStage.across(demo, kiosk -> kiosk.printerIsReady((ticket, limit) -> CompletableFuture.completedFuture(new PrintOutcome.Printed())))
                : KioskStage.upright(demo, kiosk -> kiosk.printerIsReady((ticket, limit) -> CompletableFuture.completedFuture(new PrintOutcome.Printed())));
        String item = demo.station().searchItems("D13").getFirst().handleCode();
        KioskStage.onFx(() -> {
            stage.kiosk().shell().home();
            stage.kiosk().session().modes(modes);
            stage.kiosk().session().identified(Citizen.of(Cards.wang()));
            stage.kiosk().shell().go(new Route.TakeTicket(Optional.of(item)));
            return true;
        });
        String number = stage.sees("号取好了").sees("-").laidOut(() -> ((Label) stage.scene().lookup(".yw-ticket-number")).getText());
        assertThat(number).as("a number that bears its machine's mark").matches("A\\d{3}-[0-9A-Z]{2}");
        stage.picture(picture);
        return stage.laidOut(() -> judged(stage.scene()));
    }

    private static List<String> judged(Scene scene) {
        List<String> wrong = new ArrayList<>();
        Node paper = scene.lookup(".yw-ticket");
        Node number = paper.lookup(".yw-ticket-number");
        if (number.localToScene(number.getLayoutBounds()).getHeight() < LEAST_NUMBER) {
            wrong.add(SMALL + number.localToScene(number.getLayoutBounds()).getHeight());
        }
        scene.getRoot().lookupAll(".text").stream().filter(text -> text instanceof Text).filter(text -> ((Text) text).getText().contains("...") || ((Text) text).getText().contains("…"))
                .forEach(text -> wrong.add("shortened: " + ((Text) text).getText()));
        for (String style : List.of(".yw-ticket-number", ".yw-ticket-code", ".yw-ticket-counter")) {
            assertThat(paper.lookup(style)).as(style).isNotNull();
        }
        Stream.concat(paper.lookupAll(".label").stream(), paper.lookupAll(".yw-ticket-code").stream()).forEach(node -> {
            Bounds seen = seen(scene, node);
            Bounds whole = node.localToScene(node.getLayoutBounds());
            String who = node instanceof Label label ? label.getText() : "the code";
            if (whole.getWidth() - seen.getWidth() > 1 || whole.getHeight() - seen.getHeight() > 1) {
                wrong.add("cut: %s, %.0f x %.0f of %.0f x %.0f".formatted(who, seen.getWidth(), seen.getHeight(), whole.getWidth(), whole.getHeight()));
            }
            if (node instanceof Label label && (label.getWidth() < Math.ceil(label.isWrapText() ? 0 : label.prefWidth(-1)) - 1 || label.getHeight() < label.prefHeight(label.getWidth()) - 1)) {
                wrong.add("does not fit its own place: " + who);
            }
        });
        return wrong;
    }

    /** What of a node lies on the screen and inside everything that is clipped around it. */
    private static Bounds seen(Scene scene, Node node) {
        Bounds rest = common(node.localToScene(node.getLayoutBounds()), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around.getClip() != null) {
                rest = common(rest, around.localToScene(around.getClip().getBoundsInParent()));
            }
            if (around.getStyleClass().contains("yw-ticket")) {
                rest = common(rest, around.localToScene(around.getLayoutBounds()));
            }
        }
        return rest;
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(left, top, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left), Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }
}
