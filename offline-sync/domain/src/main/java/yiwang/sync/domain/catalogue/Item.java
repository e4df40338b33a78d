package yiwang.sync.domain.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A service item (业务办理项) with its guide, as one station needs it.
 *
 * @param id             short id of the sample catalogue, D01 to D20 and D99
 * @param handleCode     业务办理项编码, 33 characters; the key everywhere
 * @param initials       pinyin initials of the name and then of each alias, lower case, with blanks between, made when the
 *                       catalogue is packed
 * @param aliases        other names people search by (生育登记 was 计生证明)
 * @param body           competent body; {@code bodyCode} its unified social credit code
 * @param type           item type as in GB/T 39046 A.1, such as {@code 05 行政给付}
 * @param statutoryDays  working days by law; 0 = on the spot
 * @param promisedDays   working days promised; 0 = on the spot
 * @param toleranceDays  working days within which tolerated materials must follow; 0 = no 容缺
 * @param visits         promised number of visits to the hall
 * @param kiosk          what a kiosk may do with it, in words; empty = nothing
 * @param village        what a village point may do with it, in words; empty = nothing
 * @param formSchema     JSON Schema 2020-12 of the form, as JSON text; every property has title and examples
 * @param endDate        last day on which it may be accepted, if it has one
 * @param needs          what it needs of the machine it is done at, such as {@code card reader} or {@code A4 >= 2 sheets}; a
 *                       machine passes over what it does not understand
 */
public record Item(String id, String handleCode, String implementingCode, String baseCode, String name, String initials,
                   List<String> aliases, String body, String bodyCode, String type, String object, CaseKind caseKind,
                   int statutoryDays, int promisedDays, String limitNote, int toleranceDays, int visits, String fee,
                   String result, String conditions, String flow, String kiosk, String village,
                   List<MaterialRequirement> materials, String formSchema, Optional<LocalDate> endDate, List<String> needs) {

    public Item {
        Objects.requireNonNull(handleCode);
        Objects.requireNonNull(name);
        aliases = List.copyOf(aliases);
        materials = List.copyOf(materials);
        needs = List.copyOf(needs);
    }

    /** One that any machine can do. */
    public Item(String id, String handleCode, String implementingCode, String baseCode, String name, String initials,
                List<String> aliases, String body, String bodyCode, String type, String object, CaseKind caseKind,
                int statutoryDays, int promisedDays, String limitNote, int toleranceDays, int visits, String fee,
                String result, String conditions, String flow, String kiosk, String village,
                List<MaterialRequirement> materials, String formSchema, Optional<LocalDate> endDate) {
        this(id, handleCode, implementingCode, baseCode, name, initials, aliases, body, bodyCode, type, object, caseKind, statutoryDays, promisedDays,
                limitNote, toleranceDays, visits, fee, result, conditions, flow, kiosk, village, materials, formSchema, endDate, List.of());
    }

    /** By code, or by exact name. */
    public Optional<MaterialRequirement> material(String codeOrName) {
        return materials.stream().filter(m -> m.code().equals(codeOrName) || m.name().equals(codeOrName)).findFirst();
    }

    /** False from the day after the end date on. */
    public boolean openOn(LocalDate day) {
        return endDate.map(end -> !day.isAfter(end)).orElse(true);
    }
}
