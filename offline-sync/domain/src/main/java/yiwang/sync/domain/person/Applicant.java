package yiwang.sync.domain.person;

import java.util.Objects;

/**
 * The applicant (GB/T 39046 application set: 申请者名称, 证件类型, 证件号码 ...).
 *
 * @param idType      GA/T 2000.156: 111 resident identity card, 553 foreigner's permanent residence, 516/511 travel permits, 990 other
 * @param sexCode     GB/T 2261.1
 * @param nationCode  GB/T 3304, or empty
 * @param birth       YYYYMMDD or empty
 * @param mobile      or empty
 * @param validTo     YYYYMMDD, 长期, or empty when not from a card
 * @param source      where the data came from
 */
public record Applicant(String name, String idType, String idNumber, String sexCode, String nationCode, String birth,
                        String address, String mobile, String validTo, Source source) {

    public enum Source { CARD, ENTERED }

    public Applicant {
        Objects.requireNonNull(name);
        Objects.requireNonNull(idNumber);
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return "Applicant[masked]";
    }
}
