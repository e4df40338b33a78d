package yiwang.clerk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person can see and do on the page that is open. */
public final class CounterPage {

    private final FxRobot robot;
    private final Scene scene;

    CounterPage(FxRobot robot, Scene scene) {
        this.robot = robot;
        this.scene = scene;
    }

    public CounterPage press(KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    public CounterPage type(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** Types into a field, replacing what stands there. */
    public CounterPage fill(String id, String text) {
        TextInputControl field = (TextInputControl) wait(id);
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
        return this;
    }

    /** Chooses one of the values of a field. */
    @SuppressWarnings("unchecked")
    public CounterPage pick(String id, String value) {
        ComboBox<String> field = (ComboBox<String>) wait(id);
        robot.interact(() -> field.setValue(value));
        return this;
    }

    /** Does what a click on the button does. */
    public CounterPage choose(String id) {
        Node node = wait(id);
        robot.interact(() -> ((ButtonBase) node).fire());
        return this;
    }

    /** The button whose spoken name begins so. */
    public CounterPage chooseSpoken(String beginning) {
        Counter.until("button " + beginning, () -> button(beginning).isPresent());
        Node node = button(beginning).orElseThrow();
        robot.interact(() -> ((ButtonBase) node).fire());
        return this;
    }

    private Optional<Node> button(String beginning) {
        return all(n -> n instanceof ButtonBase && n.getAccessibleText() != null && n.getAccessibleText().startsWith(beginning)).stream().findFirst();
    }

    public CounterPage seeText(String text) {
        Counter.until("text " + text, () -> shows(text));
        return this;
    }

    public boolean shows(String text) {
        return !all(n -> visible(n) && (n instanceof Labeled l && l.getText() != null && l.getText().contains(text)
                || n instanceof TextInputControl t && t.getText() != null && t.getText().contains(text))).isEmpty();
    }

    public String value(String id) {
        return ((TextInputControl) wait(id)).getText();
    }

    public boolean has(String id) {
        return find(id).isPresent();
    }

    public Node wait(String id) {
        Counter.until("#" + id, () -> find(id).isPresent());
        return find(id).orElseThrow();
    }

    public Optional<Node> focused() {
        return Optional.ofNullable(scene.getFocusOwner());
    }

    public Optional<Node> find(String id) {
        return all(n -> id.equals(n.getId()) && visible(n)).stream().findFirst();
    }

    public List<Node> all(Predicate<Node> which) {
        List<Node> found = new ArrayList<>();
        robot.interact(() -> walk(scene.getRoot(), which, found));
        return found;
    }

    private static void walk(Node node, Predicate<Node> which, List<Node> found) {
        if (which.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, which, found));
        }
    }

    public static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
