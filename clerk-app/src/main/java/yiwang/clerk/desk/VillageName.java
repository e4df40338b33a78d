package yiwang.clerk.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The village or neighbourhood in an address, as it stands behind town, township or street. Pure. */
final class VillageName {

    private static final Pattern AFTER_TOWN = Pattern.compile(".*(?:镇|乡|街道|苏木)(.{1,20}?(?:村|社区|嘎查))");
    private static final Pattern ALONE = Pattern.compile("^\\s*(?:.*[省市区县旗])?(.{1,20}?(?:村|社区|嘎查))");

    private VillageName() { }

    static Optional<String> of(String address) {
        for (Pattern pattern : new Pattern[] {AFTER_TOWN, ALONE}) {
            Matcher found = pattern.matcher(address);
            if (found.find()) {
                return Optional.of(found.group(1).strip());
            }
        }
        return Optional.empty();
    }
}
