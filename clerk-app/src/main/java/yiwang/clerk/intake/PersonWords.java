package yiwang.clerk.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import yiwang.sync.domain.person.Applicant;
import yiwang.ui.text.Texts;

/** A person in one line: sex and age, from what the card says. */
final class PersonWords {

    private PersonWords() { }

    static String line(Applicant who, LocalDate today, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (who.sexCode().equals("1") || who.sexCode().equals("2")) {
            parts.add(texts.get("sex." + who.sexCode()));
        }
        if (who.birth().matches("\\d{8}")) {
            LocalDate birth = LocalDate.parse(who.birth(), DateTimeFormatter.BASIC_ISO_DATE);
            parts.add(texts.get("person.age", birth.until(today).getYears()));
        }
        return String.join(" · ", parts);
    }

    /** 20390520 as 2039-05-20; 长期 as it stands. */
    static String date(String value) {
        return value.matches("\\d{8}") ? value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6) : value;
    }
}
