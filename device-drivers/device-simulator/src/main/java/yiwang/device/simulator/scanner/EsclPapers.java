package yiwang.device.simulator.scanner;

/** The two documents in which an eSCL scanner describes itself. */
final class EsclPapers {

    private static final String NAMESPACES = "xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\" xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\"";

    private EsclPapers() { }

    static String capabilities() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scan:ScannerCapabilities " + NAMESPACES + ">"
                + "<pwg:Version>2.63</pwg:Version><pwg:MakeAndModel>Yiwang simulated scanner</pwg:MakeAndModel><pwg:SerialNumber>SIM-0001</pwg:SerialNumber>"
                + "<scan:UUID>00000000-0000-4000-8000-000000000001</scan:UUID>"
                + "<scan:Platen><scan:PlatenInputCaps>" + source() + "</scan:PlatenInputCaps></scan:Platen>"
                + "<scan:Adf><scan:AdfSimplexInputCaps>" + source() + "</scan:AdfSimplexInputCaps><scan:FeederCapacity>50</scan:FeederCapacity>"
                + "<scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption></scan:AdfOptions></scan:Adf></scan:ScannerCapabilities>";
    }

    private static String source() {
        StringBuilder resolutions = new StringBuilder();
        for (int dpi : new int[] {75, 100, 150, 200, 300, 600}) {
            resolutions.append("<scan:DiscreteResolution><scan:XResolution>").append(dpi).append("</scan:XResolution><scan:YResolution>").append(dpi)
                    .append("</scan:YResolution></scan:DiscreteResolution>");
        }
        return "<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2480</scan:MaxWidth><scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight>"
                + "<scan:MaxScanRegions>1</scan:MaxScanRegions><scan:SettingProfiles><scan:SettingProfile><scan:ColorModes><scan:ColorMode>BlackAndWhite1</scan:ColorMode>"
                + "<scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes><scan:DocumentFormats>"
                + "<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>"
                + "<scan:SupportedResolutions><scan:DiscreteResolutions>" + resolutions + "</scan:DiscreteResolutions></scan:SupportedResolutions>"
                + "</scan:SettingProfile></scan:SettingProfiles><scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents>"
                + "<scan:MaxOpticalXResolution>600</scan:MaxOpticalXResolution><scan:MaxOpticalYResolution>600</scan:MaxOpticalYResolution>";
    }

    static String status(PaperPath paper) {
        String feeder = paper.jammed() ? "Jam" : paper.doubled() ? "MultipickDetected" : paper.coverOpen() ? "DoorOpen" : paper.sheets() > 0 ? "Loaded" : "Empty";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scan:ScannerStatus " + NAMESPACES + "><pwg:Version>2.63</pwg:Version><pwg:State>"
                + (paper.busy() ? "Processing" : "Idle") + "</pwg:State><scan:AdfState>ScannerAdf" + feeder + "</scan:AdfState></scan:ScannerStatus>";
    }
}
