package yiwang.endtoend.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.endtoend.Hall;
import yiwang.endtoend.Yiwang;
import yiwang.endtoend.Yiwang.Answer;

/** A scanner for viruses, or somebody who tidies up, deletes a file of the store while a counter stands open. */
@Timeout(400)
class DeletedLogTest {

    private static final int CASES_BEFORE = 3;
    private static final int CASES_UNTIL_THE_DAYBOOK_IS_USED = 20;

    @TempDir
    Path folder;
    private People people;
    private Path form;
    private int cases;

    @Test
    void a_deleted_log_is_noticed_before_anything_more_is_called_saved() throws Exception {
        told(CASES_BEFORE, "station.db-wal");
    }

    @Test
    void a_deleted_daybook_is_noticed_before_anything_more_is_called_saved() throws Exception {
        told(CASES_UNTIL_THE_DAYBOOK_IS_USED, "station.daybook-1", "station.daybook-2");
    }

    private void told(int before, String... deleted) throws Exception {
        try (Hall hall = Hall.open(folder)) {
            people = new People(folder.resolve("told.jsonl"), hall.form(folder));
            form = folder.resolve("form-of-one.json");
            try (CommandLoop counter = new CommandLoop(new Yiwang.Program(List.of(), StandingCounterMain.class.getName(), Map.of()))) {
                for (int i = 0; i < before; i++) {
                    assertThat(accept(counter, hall.station).orElseThrow().exit()).isZero();
                }
                for (String file : deleted) {
                    assertThat(Files.deleteIfExists(hall.station.resolve(file))).as(file).isTrue();
                }
                Answer next = accept(counter, hall.station).orElseThrow();
                assertThat(next.exit()).isEqualTo(6);
                assertThat(next.errors()).contains("disk_failing");
                counter.kill();
            }
            hall.syncUntilNothingIsLeft();
            people.allAreAtTheCentre(hall.address, hall.supervisor);
        }
    }

    private Optional<Answer> accept(CommandLoop counter, Path station) {
        String mark = "case " + cases++;
        people.begins(mark, form);
        Optional<Answer> answer = counter.ask(station, form, "");
        answer.filter(said -> said.exit() == 0).ifPresent(said -> people.hears(mark, said));
        return answer;
    }
}
