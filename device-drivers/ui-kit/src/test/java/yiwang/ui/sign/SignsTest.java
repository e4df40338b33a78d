package yiwang.ui.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;
import yiwang.ui.FxStage;

class SignsTest {
    @Test
    void every_kind_of_lamp_and_truth_has_a_shape_of_its_own() throws Exception {
        FxStage.on(() -> {
            Set<String> shapes = new HashSet<>();
            for (LampKind kind : LampKind.values()) {
                assertThat(shapes.add(outline(new Shape(kind)))).as(kind.name()).isTrue();
            }
            for (Truth truth : Truth.values()) {
                assertThat(shapes.add(outline(new TruthNode(truth)))).as(truth.name()).isTrue();
            }
            return null;
        });
    }

    @Test
    void a_lamp_says_its_word_first() throws Exception {
        FxStage.on(() -> {
            Lamp lamp = new Lamp(LampKind.RED, "超 1 日");
            assertThat(lamp.getAccessibleText()).isEqualTo("红牌，超 1 日");
            lamp.show(LampKind.OFF, LampKind.OFF.word(), "");
            assertThat(lamp.getAccessibleText()).isEqualTo("未计时");
            return null;
        });
    }

    @Test
    void three_truths_are_one_sentence_and_never_one_word() throws Exception {
        FxStage.on(() -> {
            ThreeTruths truths = ThreeTruths.compact(Truth.DONE, Truth.GOING, Truth.NOT_YET);
            assertThat(truths.getAccessibleText()).isEqualTo("本机已存，正在发送，中心还没有");
            truths.show(Truth.DONE, Truth.NEEDS_PERSON, Truth.NOT_YET);
            assertThat(truths.getAccessibleText()).contains("没发出去，要人处理");
            return null;
        });
    }

    @Test
    void a_recognised_value_waits_for_a_person_and_a_changed_one_keeps_its_former_source() throws Exception {
        FxStage.on(() -> {
            SourceChip recognised = new SourceChip(Source.RECOGNISED);
            assertThat(recognised.isToBeChecked()).isTrue();
            assertThat(recognised.getText()).isEqualTo("识别 待核对");
            recognised.confirm();
            assertThat(recognised.isToBeChecked()).isFalse();
            assertThat(recognised.getText()).isEqualTo("识别");
            SourceChip card = new SourceChip(Source.IDENTITY_CARD);
            card.edited();
            assertThat(card.source()).isEqualTo(Source.TYPED);
            assertThat(card.getTooltip().getText()).isEqualTo("原来来自身份证");
            return null;
        });
    }

    @Test
    void an_unknown_icon_is_a_mistake_of_the_program() throws Exception {
        FxStage.on(() -> {
            assertThatThrownBy(() -> new Icon("remixal-no-such-icon"))
                    .isInstanceOf(IllegalArgumentException.class);
            return null;
        });
    }

    private static String outline(Drawing drawing) {
        StringBuilder outline = new StringBuilder();
        Group group = (Group) drawing.getChildrenUnmodifiable().getFirst();
        for (Node node : group.getChildren()) {
            outline.append(((SVGPath) node).getContent()).append(node.getStyleClass());
        }
        return outline.toString();
    }
}
