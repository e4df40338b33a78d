package yiwang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** One library, one home. */
final class FenceRules {

    static final ArchRule SERIAL = fence("jSerialComm lives in driver-serial", "com.fazecast..", "yiwang.device.serial..");
    static final ArchRule PRINTING = fence("javax.print lives in driver-printing", "javax.print..", "yiwang.device.printing..");
    static final ArchRule IPP = fence("IPP lives in driver-printing", "com.hp.jipp..", "yiwang.device.printing..");
    static final ArchRule SMARTCARD = fence("javax.smartcardio lives in driver-smartcard", "javax.smartcardio..", "yiwang.device.smartcard..");
    static final ArchRule PCSC = fence("the PC/SC provider lives in driver-smartcard", "jnasmartcardio..", "yiwang.device.smartcard..");
    static final ArchRule NATIVE = fence("makers' libraries are called in a process of their own, libusb for readers on USB", "java.lang.foreign..", "yiwang.device.nativecard.child..", "yiwang.device.serial.usb..",
            "yiwang.device.contracts..");
    static final ArchRule SQL = fence("SQL lives in the store and at the gateway", "java.sql..", "yiwang.sync.store..", "yiwang.sync.gateway..");
    static final ArchRule SQLITE = fence("SQLite lives in the store and at the gateway", "org.sqlite..", "yiwang.sync.store..", "yiwang.sync.gateway..");
    static final ArchRule TINK = fence("the store encrypts, and bundles are sealed", "com.google.crypto.tink..", "yiwang.sync.store..", "yiwang.sync.protocol.bundle..");
    static final ArchRule HTTP_CLIENT = fence("OkHttp lives in sync-client, in driver-printing for IPP and in driver-scanning for eSCL", "okhttp3..", "yiwang.sync.client..", "yiwang.device.printing..", "yiwang.device.scanning.escl..");
    static final ArchRule DNS_SD = fence("multicast DNS is asked by one finder", "javax.jmdns..", "yiwang.device.scanning.dnssd..");
    static final ArchRule HTTP_SERVER = fence("Javalin lives at the gateway", "io.javalin..", "yiwang.sync.gateway..");
    static final ArchRule PDF = fence("PDFBox lives in documents and makes the console's check sheet", "org.apache.pdfbox..", "yiwang.sync.documents..", "yiwang.console.paper..");
    static final ArchRule JAVAFX = fence("JavaFX lives in the ui-kit, the applications and what shows them", "javafx..", "yiwang.ui..", "yiwang.console..", "yiwang.kiosk..", "yiwang.clerk..", "yiwang.demo..");

    private FenceRules() { }

    private static ArchRule fence(String because, String library, String... homes) {
        return noClasses().that().resideOutsideOfPackages(homes).should().dependOnClassesThat().resideInAPackage(library)
                .because(because).allowEmptyShould(true);
    }
}
