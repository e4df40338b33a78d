package yiwang.device.scanning.escl;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import yiwang.device.spi.RecordingMask;

/**
 * Keeps of a scanner's answers what a driver goes by: structure, states, sizes and abilities. Every other text becomes asterisks of the
 * same length, because a scanner may bear a person's name or list whose jobs it did. What we send holds no person.
 */
final class EsclRecordingMask implements RecordingMask {

    private static final Set<String> KEPT = Set.of("Version", "MakeAndModel", "State", "AdfState", "JobState", "StateReason", "JobStateReason", "MinWidth", "MaxWidth", "MinHeight",
            "MaxHeight", "MaxScanRegions", "ColorMode", "DocumentFormat", "DocumentFormatExt", "XResolution", "YResolution", "Min", "Max", "Normal", "Step", "Intent",
            "ColorSpace", "CcdChannel", "InputSource", "MaxOpticalXResolution", "MaxOpticalYResolution", "FeederCapacity", "AdfOption", "ImagesCompleted", "ImagesToTransfer");

    @Override
    public byte[] sent(byte[] request) {
        return request;
    }

    @Override
    public byte[] received(byte[] answer) {
        int body = EsclMessage.bodyAt(answer);
        String all = new String(answer, StandardCharsets.ISO_8859_1);
        return (all.substring(0, body) + masked(all.substring(body))).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Answers come whole. */
    @Override
    public byte[] rest() {
        return new byte[0];
    }

    private static String masked(String xml) {
        StringBuilder masked = new StringBuilder(xml.length());
        boolean kept = false;
        for (int at = 0, next; at < xml.length(); at = next) {
            int open = xml.indexOf('<', at + 1);
            next = open < 0 ? xml.length() : open;
            int close = at;
            while (close < next && xml.charAt(close) != '>') {
                close++;
            }
            boolean tag = xml.charAt(at) == '<' && close < next && isTag(xml, at);
            if (tag) {
                masked.append(tag(xml.substring(at, close + 1)));
                kept = KEPT.contains(name(xml.substring(at + 1, close)));
            }
            String text = xml.substring(tag ? close + 1 : at, next);
            masked.append(tag && kept ? text : hidden(text));
        }
        return masked.toString();
    }

    /** Comments, processing instructions and the like may hold anything. */
    private static boolean isTag(String xml, int at) {
        char second = at + 1 < xml.length() ? xml.charAt(at + 1) : ' ';
        return Character.isLetter(second) || second == '/' || xml.startsWith("<?xml ", at);
    }

    private static String name(String tag) {
        int end = 0;
        int begin = 0;
        while (end < tag.length() && !Character.isWhitespace(tag.charAt(end)) && tag.charAt(end) != '/') {
            begin = tag.charAt(end) == ':' ? end + 1 : begin;
            end++;
        }
        return tag.substring(begin, end);
    }

    /** Values of attributes are nothing that a driver goes by, except the declaration's and the names of vocabularies. */
    private static String tag(String tag) {
        if (tag.startsWith("<?xml ")) {
            return tag;
        }
        StringBuilder masked = new StringBuilder(tag.length());
        char quote = 0;
        int word = 0;
        boolean vocabulary = false;
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                word = i + 1;
            }
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                vocabulary = tag.startsWith("xmlns", word);
                masked.append(c);
                continue;
            }
            masked.append(quote == 0 || vocabulary || Character.isWhitespace(c) ? c : '*');
        }
        return masked.toString();
    }

    private static String hidden(String text) {
        StringBuilder hidden = new StringBuilder(text.length());
        text.chars().forEach(c -> hidden.append(Character.isWhitespace(c) ? (char) c : '*'));
        return hidden.toString();
    }
}
