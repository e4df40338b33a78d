package yiwang.device.smartcard;

import java.io.IOException;
import java.util.Map;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.capture.IcCardReader;
import yiwang.device.contracts.IcCardReaderContract;
import yiwang.device.contracts.IcCardReaderRig;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.social.BankCard;
import yiwang.device.simulator.social.ChipTraits;
import yiwang.device.simulator.social.MuteCard;
import yiwang.device.simulator.social.SocialCard;
import yiwang.device.simulator.social.SocialCardImage;

/** On a real pcscd with a virtual reader. */
class PcscIcCardReaderTest extends IcCardReaderContract {

    @Override
    protected IcCardReaderRig rig() throws IOException {
        SocialCardRig service = new SocialCardRig(ChipTraits.CONTACT);
        IcCardReader reader = new PcscIcCardDriver().open(DeviceAddress.parse("pcsc:" + SocialCardRig.READER + " 00 00"), Map.of());
        return new IcCardReaderRig() {
            @Override
            public IcCardReader reader() {
                return reader;
            }

            @Override
            public void putInContactCard() {
                service.putOn(new BankCard());
            }

            @Override
            public String layOnContactlessCard() {
                service.putOn(new SocialCard(SocialCardImage.of(SamplePersons.social(SamplePersons.WANG_GUILAN, "2.00").fields()), ChipTraits.CONTACTLESS));
                return "049901215A6080";
            }

            @Override
            public void putInMuteCard() {
                service.putOn(new MuteCard());
            }

            @Override
            public void lift() {
                service.lift();
            }

            @Override
            public void unplug() {
                service.unplug();
            }

            @Override
            public void replug() {
                service.replug();
            }

            @Override
            public void close() {
                reader.close();
                service.close();
            }
        };
    }
}
