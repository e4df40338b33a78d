package yiwang.clerk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.clerk.Samples;
import yiwang.sync.client.SyncStatus.Line;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.sync.SyncOverview;

class VillageListTest {

    private final DeskList list = new DeskList(Samples.catalogue(), Clock.fixed(Samples.NOW, Samples.ZONE));

    @ParameterizedTest
    @CsvSource({"示范省云川市青溪县望河镇柳湾村3组12号, 柳湾村", "云川市青溪县望河镇柳湾村, 柳湾村", "柳湾村1号, 柳湾村", "青溪县城关街道桥头社区8栋, 桥头社区",
            "示范省云川市青溪县东乡石村二组, 石村"})
    void an_address_names_its_village(String address, String village) {
        assertThat(VillageName.of(address)).contains(village);
    }

    @ParameterizedTest
    @CsvSource({"示范省云川市人民路1号", "''", "12号"})
    void an_address_without_a_village_names_none(String address) {
        assertThat(VillageName.of(address)).isEmpty();
    }

    @Test
    void villages_come_by_size_and_in_each_who_lacks_papers_first_and_no_village_last() {
        VillageRow done = row("柳湾村", CaseState.ACCEPTED, List.of());
        VillageRow lacking = row("柳湾村", CaseState.TOLERANCE, List.of("银行卡"));
        VillageRow other = row("石村", CaseState.ACCEPTED, List.of());
        VillageRow nowhere = row("", CaseState.ISSUED, List.of());

        VillageState state = new VillageState(true, List.of(nowhere, other, done, lacking), true, 4, VillageFilter.ALL, SyncOverview.NOTHING);

        List<VillageLine> lines = state.lines();
        assertThat(lines.stream().filter(VillageGroup.class::isInstance).map(line -> ((VillageGroup) line).name())).containsExactly("柳湾村", "石村", "");
        assertThat(lines.subList(1, 3)).containsExactly(lacking, done);
        assertThat(state.count(VillageFilter.LACKING)).isEqualTo(1);
        assertThat(state.count(VillageFilter.RESULT)).isEqualTo(1);
        assertThat(state.with(VillageFilter.RESULT).lines()).hasSize(2).contains(nowhere);
    }

    @Test
    void what_was_owed_is_not_missing_any_more_once_the_case_is_past_it() {
        assertThat(row("柳湾村", CaseState.DECIDED, List.of("银行卡")).lacksPapers()).isFalse();
        assertThat(row("柳湾村", CaseState.CORRECTION, List.of()).lacksPapers()).isTrue();
    }

    private VillageRow row(String village, CaseState state, List<String> owed) {
        CaseView view = Samples.view(state, Samples.TODAY, Samples.TODAY.plusDays(14));
        return new VillageRow(list.row(view, Line.OFFLINE), village, owed, 0);
    }
}
