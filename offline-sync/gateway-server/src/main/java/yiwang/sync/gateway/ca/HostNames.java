package yiwang.sync.gateway.ca;

/** Whether a name is one, or an address. */
final class HostNames {

    private HostNames() { }

    static boolean isAddress(String text) {
        return text.indexOf(':') >= 0 || text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    }
}
