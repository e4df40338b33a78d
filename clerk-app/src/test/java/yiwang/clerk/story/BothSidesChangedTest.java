package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.clerk.Samples;
import yiwang.clerk.SavedCases;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.station.AttachOutcome;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.MaterialSupply;
import yiwang.sync.station.Station;

/** The counter took what was owed while the centre asked for a correction. */
class BothSidesChangedTest {

    @TempDir
    private Path folder;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new Counter(folder);
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void the_clerk_finds_the_case_on_the_sync_page_sees_both_sides_and_chooses() throws Exception {
        Station station = counter.station();
        UUID caseId = new SavedCases(station).accept().file().caseId();
        station.syncOnce();
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve("gateway"), Clock.system(Samples.ZONE))) {
            admin.advanceCase(caseId.toString(), "request_correction", "申请表请盖章");
        }
        Path card = Samples.page(folder.resolve("卡.png"));
        AttachmentRef scan = ((AttachOutcome.Attached) station.attach(caseId, Samples.CODE, "M04", "卡.png", new ByteArrayInputStream(Files.readAllBytes(card)))).ref();
        assertThat(station.supply(new MaterialSupply(caseId, List.of(scan), Set.of(), "3017"))).isInstanceOf(DecideOutcome.Decided.class);
        station.startSync();
        Counter.until("the conflict has come down", () -> !station.conflicts().isEmpty());

        CounterPage page = counter.page().chooseSpoken("同步");
        page.wait("sync.now");
        page.seeText("两边都保留着").choose("sync.open").seeText("两边都改了这件").seeText("本机：已受理").seeText("中心：待补正（申请表请盖章）");
        counter.picture("conflict");
        page.choose("conflict.both");

        Counter.until("both sides hold the choice", () -> station.find(caseId).filter(view -> view.file().version() == 3 && view.centre().isPresent()).isPresent());
        assertThat(station.find(caseId).orElseThrow().state()).isEqualTo(CaseState.CORRECTION);
        Counter.until("the card is gone", () -> !page.has("conflict.both"));
        assertThat(station.conflicts()).isEmpty();
    }
}
