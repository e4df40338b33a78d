package yiwang.sync.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static yiwang.sync.domain.catalogue.Items.material;
import static yiwang.sync.domain.catalogue.MaterialSource.*;
import static yiwang.sync.domain.catalogue.Necessity.*;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.casework.CaseMaterial.Way;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.Items;
import yiwang.sync.domain.problem.Problem;

class MaterialRulesTest {

    private static final Item ITEM = Items.with(10, Optional.empty(),
            material("M01", "居民身份证", REQUIRED, false, LICENCE, CARD),
            material("M02", "户口簿", REQUIRED, false, LICENCE, SHARE),
            material("M03", "高龄津贴申请表", REQUIRED, false, FORM),
            material("M04", "本人社保卡/银行卡", REQUIRED, true, SCAN),
            material("M05", "代办委托书", CONDITIONAL, false, FORM),
            material("M06", "承诺书", REQUIRED, false, PLEDGE),
            material("M07", "出生医学证明", OPTIONAL, false, ORIGINAL_CHECK, LICENCE),
            material("M08", "近期照片", CONDITIONAL, true, SCAN));
    private static final MaterialsAtHand NOTHING = new MaterialsAtHand(Set.of(), Set.of(), Set.of(), Set.of(), false);

    @Test
    void only_what_no_other_source_delivers_is_missing() {
        MaterialReview review = MaterialRules.review(ITEM, NOTHING);
        assertThat(review.materials()).extracting(CaseMaterial::way).containsExactly(Way.TO_VERIFY, Way.TO_VERIFY, Way.FORM, Way.MISSING,
                Way.NOT_NEEDED, Way.PLEDGE, Way.NOT_NEEDED, Way.NOT_NEEDED);
        assertThat(review.problems()).extracting(Problem::code).containsExactly("material_missing");
        assertThat(review.problems().getFirst().sentence()).contains("本人社保卡/银行卡");
    }

    @Test
    void a_read_card_an_attachment_and_a_seen_original_all_count() {
        MaterialReview review = MaterialRules.review(ITEM, new MaterialsAtHand(Set.of("本人社保卡/银行卡", "M02", "M05"), Set.of(),
                Set.of("M07"), Set.of("M08"), true));
        assertThat(review.problems()).isEmpty();
        assertThat(review.materials()).extracting(CaseMaterial::way).containsExactly(Way.CARD, Way.ATTACHED, Way.FORM, Way.ATTACHED,
                Way.ATTACHED, Way.PLEDGE, Way.SEEN, Way.NOT_NEEDED);
        assertThat(review.tolerant()).isFalse();
    }

    @Test
    void a_tolerable_material_may_follow() {
        MaterialReview review = MaterialRules.review(ITEM, deferring("M04"));
        assertThat(review.problems()).isEmpty();
        assertThat(review.tolerant()).isTrue();
        assertThat(review.materials().get(3).way()).isEqualTo(Way.DEFERRED);
    }

    @Test
    void identity_and_pledges_never_follow_later() {
        for (String code : new String[] {"M01", "M06", "M03"}) {
            assertThat(MaterialRules.review(ITEM, deferring("M04", code)).problems()).extracting(Problem::code, Problem::field)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("material_not_tolerable", code));
        }
    }

    @Test
    void without_tolerance_time_nothing_may_follow() {
        Item strict = Items.with(0, Optional.empty(), material("M01", "照片", REQUIRED, true, SCAN));
        assertThat(MaterialRules.review(strict, deferring("M01")).problems()).extracting(Problem::code)
                .containsExactly("material_not_tolerable");
        assertThat(MaterialRules.review(strict, NOTHING).problems()).extracting(Problem::code).containsExactly("material_missing");
    }

    @Test
    void what_the_guide_does_not_list_is_unknown() {
        assertThat(MaterialRules.review(ITEM, deferring("M04", "M99")).problems()).extracting(Problem::code).containsExactly("material_unknown");
        assertThat(MaterialRules.review(ITEM, new MaterialsAtHand(Set.of("M04", "房产证"), Set.of(), Set.of(), Set.of(), false)).problems())
                .extracting(Problem::code).containsExactly("material_unknown");
    }

    @Test
    void what_is_here_cannot_follow_and_what_is_required_cannot_be_waived() {
        assertThat(MaterialRules.review(ITEM, new MaterialsAtHand(Set.of("M04"), Set.of("M04"), Set.of(), Set.of(), false)).problems())
                .extracting(Problem::code).containsExactly("material_attached");
        assertThat(MaterialRules.review(ITEM, new MaterialsAtHand(Set.of("M04"), Set.of(), Set.of(), Set.of("M01"), false)).problems())
                .extracting(Problem::code).containsExactly("material_required");
    }

    private static MaterialsAtHand deferring(String... codes) {
        return new MaterialsAtHand(Set.of(), Set.of(codes), Set.of(), Set.of(), false);
    }
}
