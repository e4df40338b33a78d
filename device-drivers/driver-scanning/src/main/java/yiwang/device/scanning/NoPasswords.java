package yiwang.device.scanning;

import au.com.southsky.jfreesane.SanePasswordProvider;

/** The library would read a password file and send the word in clear to whatever listens at the scanner's address. */
final class NoPasswords extends SanePasswordProvider {

    @Override
    public boolean canAuthenticate(String resource) {
        return false;
    }

    @Override
    public String getUsername(String resource) {
        return "";
    }

    @Override
    public String getPassword(String resource) {
        return "";
    }
}
