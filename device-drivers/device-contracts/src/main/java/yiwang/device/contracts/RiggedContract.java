package yiwang.device.contracts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import yiwang.device.api.Device;

/** A contract that gets a fresh rig for each test. */
abstract class RiggedContract<R extends DeviceRig> implements DeviceContract {

    /** Of the test that runs now. */
    R rig;

    protected abstract R rig() throws Exception;

    @BeforeEach
    void set_up() throws Exception {
        rig = rig();
    }

    @AfterEach
    void take_down() {
        rig.close();
    }

    @Override
    public Device wellDevice() {
        return rig.device();
    }

    @Override
    public Device awayDevice() {
        rig.unplug();
        return rig.device();
    }
}
