package yiwang.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.ui.FxStage;
import yiwang.ui.clerk.Question;

class OverlayTest {
    private TextField field;
    private Button help;
    private Overlay overlay;
    private Scene scene;

    /** On the FX thread: the first control of a process starts what belongs to the screen. */
    @BeforeEach
    void stands_on_the_screen() throws Exception {
        FxStage.on(() -> {
            field = new TextField("李建国");
            help = new Button("叫人帮忙");
            overlay = new Overlay(new VBox(field));
            scene = new Scene(new BorderPane(overlay, null, null, help, null), 600, 400);
            return null;
        });
    }

    @Test
    void focus_stays_on_the_top_layer_and_goes_back_where_it_came_from() throws Exception {
        FxStage.on(() -> {
            field.requestFocus();
            Button first = new Button("第一层");
            Button second = new Button("第二层");
            overlay.open(new VBox(first));
            assertThat(scene.getFocusOwner()).isSameAs(first);
            overlay.open(new VBox(second));
            field.requestFocus();
            assertThat(scene.getFocusOwner()).isSameAs(second);
            escape();
            assertThat(scene.getFocusOwner()).isSameAs(first);
            assertThat(overlay.isOpen()).isTrue();
            escape();
            assertThat(scene.getFocusOwner()).isSameAs(field);
            assertThat(field.getText()).isEqualTo("李建国");
            assertThat(overlay.isOpen()).isFalse();
            return null;
        });
    }

    @Test
    void what_lies_outside_can_always_be_reached() throws Exception {
        FxStage.on(() -> {
            overlay.open(new VBox(new Button("换到大厅 1 号机")));
            help.requestFocus();
            assertThat(scene.getFocusOwner()).isSameAs(help);
            return null;
        });
    }

    @Test
    void a_question_begins_on_the_way_back_and_escape_takes_it() throws Exception {
        FxStage.on(() -> {
            List<String> done = new ArrayList<>();
            Question.warn(overlay, "删掉第 3 页吗？", "删掉后要重新扫描。", "删掉这页", "留着", () -> done.add("deleted"));
            assertThat(((Button) scene.getFocusOwner()).getText()).isEqualTo("留着");
            escape();
            assertThat(done).isEmpty();
            Question.warn(overlay, "删掉第 3 页吗？", "删掉后要重新扫描。", "删掉这页", "留着", () -> done.add("deleted"));
            ((Button) overlay.lookup(".yw-danger")).fire();
            assertThat(done).containsExactly("deleted");
            assertThat(overlay.isOpen()).isFalse();
            return null;
        });
    }

    private void escape() {
        overlay.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }
}
