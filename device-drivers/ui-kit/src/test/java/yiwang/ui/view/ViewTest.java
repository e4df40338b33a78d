package yiwang.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class ViewTest {
    private final SimpleStringProperty name = new SimpleStringProperty("王桂兰");
    private final List<String> seen = new ArrayList<>();
    private final View view = new View() {
        private final Pane root = new Pane();

        @Override
        public Parent root() {
            return root;
        }

        @Override
        protected void onShow(Subscriptions whileShown) {
            whileShown.follow(name, seen::add);
        }
    };

    @Test
    void a_view_follows_only_while_it_is_shown() {
        view.show();
        view.show();
        name.set("李建国");
        view.hide();
        name.set("张小满");
        assertThat(seen).containsExactly("王桂兰", "李建国");
        view.show();
        assertThat(seen).containsExactly("王桂兰", "李建国", "张小满");
    }

    @Test
    void several_values_are_followed_by_one_listener_told_once_at_first() {
        SimpleStringProperty place = new SimpleStringProperty("青溪县");
        Subscriptions whileShown = new Subscriptions();
        whileShown.followAll(() -> seen.add(name.get() + " " + place.get()), name, place);
        assertThat(seen).containsExactly("王桂兰 青溪县");
        place.set("青溪镇");
        name.set("李建国");
        whileShown.close();
        name.set("张小满");
        assertThat(seen).containsExactly("王桂兰 青溪县", "王桂兰 青溪镇", "李建国 青溪镇");
    }
}
