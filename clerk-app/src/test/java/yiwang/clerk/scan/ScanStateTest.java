package yiwang.clerk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.domain.catalogue.Necessity;

class ScanStateTest {

    private static final MaterialRequirement MATERIAL = new MaterialRequirement("M01", "申请表", Necessity.REQUIRED, "", Set.of(MaterialSource.SCAN), false, "");

    @Test
    void a_page_scanned_anew_from_a_feeder_that_held_more_keeps_them_all_where_it_lay() {
        ScanState three = ScanState.begin(MATERIAL).add(List.of(page("a"), page("b"), page("c")));
        ScanState anew = three.replace(1, List.of(page("B"), page("x"), page("y")));
        assertThat(names(anew)).containsExactly("a", "B", "x", "y", "c");
        assertThat(anew.pages()).extracting(ScanPage::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(anew.onDesk()).map(ScanPage::filename).contains("B");
    }

    private static Stream<String> names(ScanState state) {
        return state.pages().stream().map(ScanPage::filename);
    }

    private static ScanPage page(String name) {
        return new ScanPage(0, name, "image/png", 0, name.getBytes(), Optional.empty(), false, false);
    }
}
