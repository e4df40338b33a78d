package yiwang.sync.station.decide;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import yiwang.sync.domain.check.CitizenId;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.problem.Problem;

/** Checks of who applies, whatever way the data came. */
final class ApplicantRules {

    private static final String RESIDENT_IDENTITY_CARD = "111";
    private static final DateTimeFormatter CARD_DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private ApplicantRules() { }

    static List<Problem> problems(Applicant applicant, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (applicant.name().isBlank()) {
            problems.add(Problem.of("name_missing", "name", "还没有申请人姓名，请读身份证或手工录入。"));
        }
        if (applicant.idNumber().isBlank()) {
            problems.add(Problem.of("id_missing", "id_number", "还没有申请人证件号码，请读身份证或手工录入。"));
        } else if (RESIDENT_IDENTITY_CARD.equals(applicant.idType())) {
            problems.addAll(CitizenId.problems(applicant.idNumber(), today));
        }
        return problems;
    }

    static List<Problem> warnings(Applicant applicant, LocalDate today, boolean demoArea) {
        List<Problem> warnings = new ArrayList<>();
        if (RESIDENT_IDENTITY_CARD.equals(applicant.idType()) && !applicant.idNumber().isBlank()) {
            warnings.addAll(CitizenId.warnings(applicant.idNumber(), demoArea));
        }
        if (applicant.validTo().matches("\\d{8}") && applicant.validTo().compareTo(CARD_DATE.format(today)) < 0) {
            warnings.add(Problem.of("card_expired", "valid_to", "证件已经过了有效期，请提醒换证，并按本地规定决定能否受理。"));
        }
        return warnings;
    }
}
