package yiwang.kiosk.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.kiosk.KioskMain;
import yiwang.sync.domain.catalogue.CaseKind;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.domain.catalogue.Necessity;
import yiwang.ui.text.Texts;

class ToBringTest {

    private final Texts texts = Texts.beside(KioskMain.class, Locale.SIMPLIFIED_CHINESE);

    @Test
    void what_the_state_can_look_up_is_never_asked_for() {
        ToBring things = of(material("户口簿", Necessity.REQUIRED, "", false, MaterialSource.SHARE, MaterialSource.SCAN),
                material("结婚证", Necessity.REQUIRED, "", false, MaterialSource.LICENCE, MaterialSource.SCAN));
        assertThat(things.notNeeded()).containsExactly("户口簿", "结婚证");
        assertThat(things.bring()).isEmpty();
    }

    @Test
    void a_card_is_brought_and_only_looked_at_even_where_it_could_be_looked_up() {
        ToBring things = of(material("申请人身份证", Necessity.REQUIRED, "", false, MaterialSource.CARD, MaterialSource.LICENCE));
        assertThat(things.bring()).containsExactly(new Thing("remixal-contacts-line", "申请人身份证", "看原件，不用复印件"));
    }

    @Test
    void forms_and_pledges_are_made_here() {
        ToBring things = of(material("申请表", Necessity.REQUIRED, "", false, MaterialSource.FORM, MaterialSource.SCAN),
                material("承诺书", Necessity.CONDITIONAL, "容缺时", false, MaterialSource.PLEDGE));
        assertThat(things.here()).containsExactly("申请表", "承诺书");
    }

    @Test
    void what_only_some_need_is_kept_apart_with_the_reason() {
        ToBring things = of(material("委托书", Necessity.CONDITIONAL, "由别人代办时", false, MaterialSource.SCAN),
                material("银行卡", Necessity.OPTIONAL, "", false, MaterialSource.SCAN),
                material("一寸照片", Necessity.REQUIRED, "", true, MaterialSource.SCAN),
                material("出生医学证明", Necessity.REQUIRED, "", false, MaterialSource.ORIGINAL_CHECK));
        assertThat(things.perhaps()).containsExactly(new Thing("remixal-file-list-2-line", "委托书", "由别人代办时"),
                new Thing("remixal-bank-card-line", "银行卡", "有就带上"));
        assertThat(things.bring()).containsExactly(new Thing("remixal-image-line", "一寸照片", "没带可以后补"),
                new Thing("remixal-file-list-2-line", "出生医学证明", "看原件，不用复印件"));
    }

    private ToBring of(MaterialRequirement... materials) {
        return ToBring.of(new Item("D13", "990101001234567890123456789012345", "", "", "高龄补贴申领", "glbt", List.of(), "青溪县民政局", "", "05 行政给付",
                "自然人", CaseKind.PROMISED, 20, 10, "", 5, 1, "不收费", "", "", "", "", "", List.of(materials), "{}", Optional.empty()), texts);
    }

    private static MaterialRequirement material(String name, Necessity necessity, String condition, boolean tolerable, MaterialSource... sources) {
        return new MaterialRequirement("M01", name, necessity, condition, Set.of(sources), tolerable, "");
    }
}
