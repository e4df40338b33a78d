package yiwang.cli.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.Set;
import yiwang.device.api.DeviceFault;
import yiwang.device.page.PageFinding;
import yiwang.device.page.ScanAttendant;

/** The person at the console beside the scanner. */
final class ConsoleAttendant implements ScanAttendant {

    private final PrintWriter err;
    private final boolean attended;
    private final BufferedReader answers = new BufferedReader(new InputStreamReader(System.in));

    ConsoleAttendant(PrintWriter err, boolean attended) {
        this.err = err;
        this.attended = attended;
    }

    @Override
    public Answer stopped(DeviceFault why, int pages) {
        if (!attended) {
            return Answer.FINISH;
        }
        err.println(FaultSentence.of(why));
        err.println("前面 " + pages + " 页已经留好。处理好后把没扫的纸放回去，按回车从第 " + (pages + 1) + " 页接着扫；输入 q 就到此为止。");
        err.flush();
        return goesOn() ? Answer.GO_ON : Answer.FINISH;
    }

    @Override
    public boolean keepRepeated(int page) {
        if (!attended) {
            return true;
        }
        err.println("这一页和前面的一页很像，可能放重了。按回车不要这一页；输入 k 两页都留。");
        err.flush();
        return "k".equals(line());
    }

    @Override
    public void page(int number, Set<PageFinding> findings) {
        findings.forEach(finding -> err.println("第 " + number + " 页：" + sentence(finding)));
    }

    static String sentence(PageFinding finding) {
        return switch (finding) {
            case BLANK -> "几乎是空白。请看看是不是放反了。";
            case BLURRED -> "字迹不清楚。请放平、对好焦再扫一次。";
            case GLARE -> "有反光，可能看不清字。请把灯挪开，或者把纸转个方向再拍。";
            case COARSE -> "清晰度不够存档（少于 200 dpi）。请调高分辨率再扫。";
            case REPEATED -> "和前面的一页很像。请看看是不是放重了。";
        };
    }

    /** The end of the input is nobody: then it ends too. */
    private boolean goesOn() {
        String line = line();
        return line != null && !line.equals("q");
    }

    private String line() {
        try {
            String line = answers.readLine();
            return line == null ? null : line.strip();
        } catch (IOException e) {
            return null;
        }
    }
}
