package yiwang.cli.device.manage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.device.OpenDevice;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.DriverShelf;
import yiwang.device.runtime.FinderShelf;
import yiwang.device.runtime.StationProfile;
import yiwang.device.spi.FinderHints;

@Command(name = "bind", description = "gives a device its role; the profile before is kept")
final class DeviceBindCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(index = "0", paramLabel = "DEVICE", converter = SlotText.class, description = "such as tickets, or tickets/left for a second one")
    private DeviceSlot slot;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS", converter = AddressText.class, description = "as device list prints it")
    private DeviceAddress address;

    @Option(names = "--none", description = "takes the role away")
    private boolean none;

    @Option(names = "--name", defaultValue = "", paramLabel = "NAME", description = "for people")
    private String name;

    @Option(names = "--identity", paramLabel = "IDENTITY", description = "which device it must be; found out by itself where the device shows one")
    private String identity;

    @Option(names = "--any", description = "any device at the address will do")
    private boolean any;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "a setting for the driver; may be repeated")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Override
    public Integer call() {
        if (none == (address != null)) {
            throw new Stop(ExitCode.WRONG_CALL, "address", "请写设备的地址，或者用 --none 取消登记。");
        }
        StationProfile before = folder.profile();
        StationProfile after = none ? before.without(slot) : before.with(slot, binding());
        folder.write(shelf -> {
            shelf.use(after);
            return null;
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("device", slot.key());
        answer.put("address", after.binding(slot).map(bound -> bound.address().toString()).orElse(null));
        answer.put("identity", after.binding(slot).flatMap(DeviceBinding::identity).map(DeviceIdentity::toString).orElse(null));
        answer.put("name", name);
        Output.of(spec).answer(answer, none ? slot + " 不再登记设备。" : slot + " 登记好了：" + answer.get("address"));
        return 0;
    }

    private DeviceBinding binding() {
        DeviceAddress written = DriverShelf.installed().written(slot.role().kind(), address).orElse(address);
        DeviceBinding binding = new DeviceBinding(written, settings, name, wanted());
        OpenDevice.of(slot, binding).close();
        return binding;
    }

    private Optional<DeviceIdentity> wanted() {
        if (identity != null) {
            try {
                return Optional.of(DeviceIdentity.parse(identity));
            } catch (IllegalArgumentException e) {
                throw new Stop(ExitCode.WRONG_CALL, "identity", "设备的身份写得不对：" + e.getMessage());
            }
        }
        return any ? Optional.empty() : FinderShelf.installed().look(new FinderHints(List.of(address))).stream().filter(candidate -> candidate.answersAt(address))
                .map(candidate -> candidate.identity()).filter(found -> found.anchor() != DeviceIdentity.Anchor.ADDRESS).findFirst();
    }
}
