package yiwang.cli.device;

import java.util.Locale;
import java.util.Map;
import yiwang.device.api.DeviceFault;

/** A device fault in a sentence with what to do, and its code. */
public final class FaultSentence {

    /** What is wrong with the document and not with the device. */
    private static final Map<String, String> PAPERS = Map.of(
            "not_a_pdf", "这个文件不是 PDF，打印机不收。请换一个文件。",
            "pdf_cut_off", "这个 PDF 不完整，后面一段丢了。请重新生成或重新拷贝。",
            "unreadable", "这个 PDF 打不开，可能坏了或有密码。请换一个文件。");

    private FaultSentence() { }

    public static String of(DeviceFault fault) {
        return PAPERS.containsKey(fault.detail()) ? fault.detail() + ": " + PAPERS.get(fault.detail()) : "device_" + code(fault) + ": " + sentence(fault);
    }

    /** A word for programs. */
    static String code(DeviceFault fault) {
        return PAPERS.containsKey(fault.detail()) ? fault.detail() : fault.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String sentence(DeviceFault fault) {
        return switch (fault.kind()) {
            case ABSENT -> "找不到设备，请检查电源、连线和地址。";
            case NO_ANSWER -> "设备没有应答，请检查电源和连线，再试一次。";
            case OFFLINE -> "设备说它脱机了，请按一下它的联机键。";
            case PROTOCOL -> "设备的应答看不懂，可能线路有干扰或接错了设备。";
            case BUSY -> "设备正被别的程序占用，等一会儿再试。";
            case PAPER_NEAR_END -> "纸快用完了，请准备换纸。";
            case PAPER_OUT -> "没有纸了，请装纸。";
            case COVER_OPEN -> "盖子开着，请合上。";
            case PAPER_JAM -> "卡纸了，请取出卡住的纸。";
            case DOUBLE_FEED -> "一次进了两张纸，请取出来，分开后放回去。";
            case CUTTER -> "切刀出错了，请关机检查切刀。";
            case SUPPLY_LOW -> "耗材快用完了，请准备更换。";
            case SUPPLY_OUT -> "耗材用完了，请更换。";
            case NO_DOCUMENT -> "扫描仪里没有纸，请放好再扫。";
            case SELF_TEST_FAILED -> "安全模块自检没通过，请联系维修。";
            case NOT_AUTHORISED -> "安全模块没有授权，请联系维修。";
            case JOB_ENDED -> "打印任务被取消或中断了。";
            case LINK_LOST -> "线路在中途断了，请检查连线。";
            case WRONG_DEVICE -> "接在这里的不是登记的那一台，请换回原来的设备，或者重新登记。";
            case DISK_FULL -> "磁盘快满了，请清理或换一块大的。";
            case CLOCK_WRONG -> "这台机器的时间不准，请校时。";
            case TOO_HOT -> "这台机器太热了，请看风口是不是堵了。";
            case DOOR_OPEN -> "机柜门开着或者刚开过，请看一下并关好。";
            case ON_BATTERY -> "停电了，正在用电池，请尽快办完手上的事。";
            case BATTERY_LOW -> "电池快用完了，请马上办完并关机。";
            case OTHER -> "设备报告了一个没见过的问题。";
        } + (fault.detail().isEmpty() ? "" : " (" + fault.detail() + ")");
    }
}
