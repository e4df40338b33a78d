package yiwang.device.smartcard.pcsc;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;
import jnasmartcardio.Smartcardio.EstablishContextException;
import jnasmartcardio.Smartcardio.JnaCardTerminals;

/**
 * One context of the smart card service. Short-lived on purpose: a context dies with the service, and only a new one finds
 * a service that was started again. The JDK's own provider makes one for the whole life of a JVM; so it is not used.
 */
final class PcscService implements AutoCloseable {

    private final CardTerminals terminals;

    private PcscService(CardTerminals terminals) {
        this.terminals = terminals;
    }

    static PcscService connect() throws PcscException {
        try {
            return new PcscService(TerminalFactory.getInstance("PC/SC", null, new Smartcardio()).terminals());
        } catch (EstablishContextException e) {
            throw new PcscException(PcscTrouble.of(e), e.getCause().getMessage());
        } catch (NoSuchAlgorithmException | LinkageError e) {
            throw new PcscException(PcscTrouble.SERVICE_GONE, "the smart card library (libpcsclite1) does not load: " + e.getMessage());
        }
    }

    List<String> readers() throws PcscException {
        try {
            return terminals.list().stream().map(CardTerminal::getName).toList();
        } catch (CardException e) {
            throw PcscException.of(e);
        }
    }

    CardTerminal reader(String wanted) throws PcscException {
        try {
            List<CardTerminal> there = terminals.list();
            List<String> names = there.stream().map(CardTerminal::getName).toList();
            Optional<String> name = ReaderName.choose(wanted, names);
            return there.get(names.indexOf(name.orElseThrow(() -> new PcscException(PcscTrouble.READER_GONE, ReaderName.explain(wanted, names)))));
        } catch (CardException e) {
            throw PcscException.of(e);
        }
    }

    @Override
    public void close() {
        try {
            ((JnaCardTerminals) terminals).close();
        } catch (CardException e) {
            // A context whose service has ended cannot be given back to it.
        }
    }
}
