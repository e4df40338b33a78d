package yiwang.sync.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.port.StoreException;

/** Cases: created once, changed by versions, found by what people know of them. */
interface CaseContract extends StoreUnderTest {

    @Test
    default void a_new_case_is_here_with_its_number_and_its_local_truth_only() {
        CaseEntry saved = accept("王桂兰");

        assertThat(saved.receiptNo()).isEqualTo(StoreUnderTest.receipt(1));
        assertThat(saved.savedAt()).isEqualTo(clock().instant());
        assertThat(saved.sentAt()).isEmpty();
        assertThat(saved.centreAt()).isEmpty();
        CaseEntry found = store().find(saved.caseId()).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(saved);
        assertThat(new String(found.body(), StandardCharsets.UTF_8)).contains("王桂兰");
        assertThat(store().findByReceipt(saved.receiptNo())).map(CaseEntry::caseId).contains(saved.caseId());
        assertThat(store().findByReceipt("L0")).isEmpty();
    }

    @Test
    default void serials_count_up_in_each_series_on_its_own() {
        List<Long> drawn = new ArrayList<>();
        for (String series : List.of("L1", "L1", "L2", "L1")) {
            store().create(series, serial -> {
                drawn.add(serial);
                return version(Uuid7.next(clock()), 1, series + "-" + serial, "李建国", List.of());
            });
        }
        assertThat(drawn).containsExactly(1L, 2L, 1L, 3L);
    }

    @Test
    default void a_case_that_could_not_be_made_leaves_nothing_behind() {
        assertThatThrownBy(() -> store().create(SERIES, serial -> {
            throw new IllegalStateException("form incomplete");
        })).isInstanceOf(IllegalStateException.class).hasMessage("form incomplete");

        assertThat(store().countCases()).isZero();
        assertThat(store().outbox().lastSeq()).isZero();
        assertThat(accept("王桂兰").receiptNo()).isEqualTo(StoreUnderTest.receipt(1));
    }

    @Test
    default void the_same_case_is_not_created_twice() {
        CaseEntry first = accept("王桂兰");

        assertThatThrownBy(() -> accept(first.caseId(), "李建国", List.of())).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.code()).isEqualTo("case_exists"));
        assertThat(store().countCases()).isEqualTo(1);
        assertThat(store().cases("李", 10, 0)).isEmpty();
        assertThat(store().outbox().lastSeq()).isEqualTo(1);
    }

    @Test
    default void one_receipt_number_never_names_two_cases() {
        accept("王桂兰");

        assertThatThrownBy(() -> store().create("other", serial ->
                version(Uuid7.next(clock()), 1, StoreUnderTest.receipt(1), "李建国", List.of())))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("receipt_exists"));
        assertThat(store().countCases()).isEqualTo(1);
    }

    @Test
    default void a_later_version_replaces_the_body_and_adds_a_record() {
        CaseEntry first = accept("王桂兰");
        clock().advance(Duration.ofHours(1));

        CaseEntry second = store().update(version(first.caseId(), 2, first.receiptNo(), "赵𬭎", List.of()));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.savedAt()).isEqualTo(clock().instant());
        assertThat(store().records(first.caseId())).extracting(r -> r.caseSeq()).containsExactly(1, 2);
        assertThat(store().cases("王", 10, 0)).isEmpty();
        assertThat(store().cases("𬭎", 10, 0)).hasSize(1);
    }

    @Test
    default void a_version_that_skips_or_repeats_is_refused() {
        CaseEntry first = accept("王桂兰");

        for (int version : List.of(1, 3)) {
            assertThatThrownBy(() -> store().update(version(first.caseId(), version, first.receiptNo(), "王桂兰", List.of())))
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("version_conflict"));
        }
        assertThatThrownBy(() -> store().update(version(UUID.randomUUID(), 2, "L", "王桂兰", List.of())))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("case_unknown"));
        assertThat(store().outbox().lastSeq()).isEqualTo(1);
    }

    @Test
    default void cases_are_listed_newest_first_in_pages_whatever_the_clock_says() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(accept("张小满").caseId());
            clock().advance(Duration.ofDays(-1));
        }
        assertThat(store().cases("", 10, 0)).extracting(CaseEntry::caseId).isEqualTo(ids);
        assertThat(store().cases("", 2, 2)).extracting(CaseEntry::caseId).isEqualTo(ids.subList(2, 4));
        assertThat(store().cases("小满", 2, 3)).extracting(CaseEntry::caseId).isEqualTo(ids.subList(3, 5));
        assertThat(store().cases("", 10, 5)).isEmpty();
    }

    @Test
    default void a_case_is_found_by_any_part_of_a_name_and_by_whole_numbers() {
        UUID id = Uuid7.next(clock());
        accept("李建国");
        store().create(SERIES, serial -> new CaseWrite(id, 1, StoreUnderTest.receipt(serial), "H", "ACCEPTED", new byte[] {1},
                List.of("阿依努尔·买买提", "赵𬭎", "John Smith"), List.of("99012119900307002X", "13900000001"), List.of(),
                draft(Optional.of(id), "case.accepted", "{}")));
        accept("李国建");

        for (String found : List.of("阿", "·", "努尔·买", "阿依努尔·买买提", "𬭎", "赵𬭎", "smith", "ＪＯＨＮ", "n s",
                "99012119900307002x", " 13900000001 ", StoreUnderTest.receipt(2))) {
            assertThat(store().cases(found, 10, 0)).as(found).extracting(CaseEntry::caseId).containsExactly(id);
        }
        for (String missed : List.of("努阿", "尔买", "赵阿", "9901211990030700", "1390000000", "13900000002", "L9901", "\uD86D", "%", "_")) {
            assertThat(store().cases(missed, 10, 0)).as(missed).isEmpty();
        }
        assertThat(store().cases("李", 10, 0)).hasSize(2);
        assertThat(store().cases("建国", 10, 0)).hasSize(1);
    }

    @Test
    default void a_problem_is_marked_and_cleared() {
        UUID id = accept("王桂兰").caseId();

        store().markProblem(id, "content_refused");
        assertThat(store().find(id).orElseThrow().problem()).contains("content_refused");
        store().markProblem(id, "");
        assertThat(store().find(id).orElseThrow().problem()).isEmpty();
        assertThatThrownBy(() -> store().markProblem(UUID.randomUUID(), "x")).isInstanceOf(StoreException.class);
    }
}
