package org.tellerline.core.endofday;

import java.util.List;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.text.Message;

/** What came of asking for an end of day. */
public sealed interface Ended {

    /** The bank stands before its next business date. */
    record Done(Run run) implements Ended {}

    /** It may not be: everything that stands against it, in the bundle of this package. Nothing was done. */
    record NotNow(List<Message> gates) implements Ended {
        public NotNow {
            gates = List.copyOf(gates);
        }
    }

    /** Another end of day is at work on this bank, here or elsewhere. */
    record Busy() implements Ended {}

    /** A proof found the books wrong; the run stands there, the bank stays closed. */
    record Unproven(Run run, BookReport report) implements Ended {}
}
