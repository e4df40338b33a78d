package yiwang.device.printing;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The name a job has in the queue: the caller's title, and a mark by which we find our own job again. */
record JobName(String title, String mark) {

    /** IPP names end at 255 bytes, and a character takes at most four of them. */
    private static final int LONGEST_TITLE = 50;
    private static final int MARK_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    static JobName of(String title) {
        byte[] mark = new byte[MARK_BYTES];
        RANDOM.nextBytes(mark);
        String plain = title == null ? "" : title.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST_TITLE, plain.codePointCount(0, plain.length())));
        return new JobName(plain.substring(0, end), "yw" + HexFormat.of().formatHex(mark));
    }

    String text() {
        return title + " " + mark;
    }

    /** By the mark alone, because a C locale turns the title's characters into question marks. */
    boolean isNameOf(String jobName) {
        return jobName.endsWith(mark);
    }
}
