package yiwang.cli.device.manage;

import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.availability.Need;

/** Roles and needs in people's words. */
final class RoleWords {

    private RoleWords() { }

    static String of(DeviceRole role) {
        return switch (role) {
            case CARD -> "身份证读卡器";
            case SOCIAL_CARD -> "社保卡读卡器";
            case IC_CARD -> "芯片卡读卡器";
            case TICKETS -> "小票机";
            case DOCUMENTS -> "文档打印机";
            case CERTIFICATES -> "证照打印机";
            case SCANNER -> "扫描仪";
            case CAMERA -> "高拍仪";
            case DISPLAY -> "窗口屏";
            case KEYPAD -> "叫号器";
            case RATING -> "评价器";
            case CODES -> "扫码器";
            case SIGNATURE -> "签字板";
            case FINGER -> "指纹仪";
            case SENSORS -> "机器传感器";
        };
    }

    static String of(Need need) {
        return switch (need) {
            case Need.Role(var role) -> of(role);
            case Need.Supply supply -> supply.name() + " " + supply.atLeast() + switch (supply.unit()) {
                case SHEETS -> " 张";
                case MILLIMETRES -> " 毫米";
                case PERCENT -> "%";
                case PIECES -> " 个";
            };
        };
    }
}
