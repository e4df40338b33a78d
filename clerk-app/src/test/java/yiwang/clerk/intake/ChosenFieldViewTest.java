package yiwang.clerk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.controlsfx.control.SearchableComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class ChosenFieldViewTest {

    private static final String PROMPT = "请选择…";
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> stage = new Stage());
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> stage.hide());
    }

    /** One that is seen at a glance, one that is searched. */
    static Stream<List<String>> lists() {
        return Stream.of(List.of("窗口", "邮寄"), IntStream.rangeClosed(1, 12).mapToObj(n -> n + " 组").toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void an_empty_list_asks_to_choose_until_one_is_chosen_and_again_when_it_is_taken_back(List<String> values) throws Exception {
        ChosenFieldView[] made = new ChosenFieldView[1];
        FxToolkit.setupFixture(() -> {
            made[0] = ChosenFieldView.oneOf("领取方式", PROMPT, "", values, values, text -> { });
            stage.setScene(new Scene((javafx.scene.Parent) made[0].node(), 400, 120));
            stage.show();
        });
        ChosenFieldView field = made[0];
        ComboBox<?> list = (ComboBox<?>) field.control();
        assertThat(list instanceof SearchableComboBox<?>).isEqualTo(values.size() > 8);
        assertThat(shown(list)).isEqualTo(PROMPT);
        new FxRobot().interact(() -> field.show(FieldEntry.entered(values.getLast()), Optional.empty()));
        assertThat(shown(list)).isEqualTo(values.getLast());
        new FxRobot().interact(() -> field.show(FieldEntry.entered(""), Optional.empty()));
        assertThat(shown(list)).isEqualTo(PROMPT);
    }

    private static String shown(ComboBox<?> list) {
        String[] text = {""};
        new FxRobot().interact(() -> {
            list.applyCss();
            list.layout();
            text[0] = closed(list).getText();
        });
        return text[0] == null ? "" : text[0];
    }

    /** The cell in which a closed list shows what was chosen. */
    private static ListCell<?> closed(Node list) {
        return list.lookupAll(".list-cell").stream().filter(node -> node.getParent() instanceof ComboBox<?> && node.getParent().isVisible() && node.isVisible())
                .map(node -> (ListCell<?>) node).findFirst().orElseThrow();
    }
}
