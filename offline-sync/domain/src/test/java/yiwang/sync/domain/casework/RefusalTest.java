package yiwang.sync.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void reason_and_where_to_go_come_back_from_the_note() {
        for (Refusal said : List.of(new Refusal("不是本地户籍。", "青河县政务服务中心"), new Refusal("理由里也写了；去处：别处", "二楼"), new Refusal("不需要许可", ""))) {
            assertThat(Refusal.of(said.note())).isEqualTo(said);
        }
    }

    @Test
    void a_full_stop_typed_behind_it_is_not_followed_by_another_mark() {
        assertThat(new Refusal("不是本地户籍。", "青河县。").note()).isEqualTo("不是本地户籍；去处：青河县");
    }

    @Test
    void a_note_of_an_older_program_is_all_reason() {
        assertThat(Refusal.of("不归本厅管 去处：市中心")).isEqualTo(new Refusal("不归本厅管 去处：市中心", ""));
        assertThat(Refusal.of("")).isEqualTo(new Refusal("", ""));
    }
}
