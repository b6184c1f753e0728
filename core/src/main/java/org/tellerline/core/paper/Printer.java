package org.tellerline.core.paper;

import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Receipt;

/** Where receipts come out. What goes wrong with paper is told and undoes nothing: the receipt can be printed again. */
public interface Printer {

    Printed print(Receipt receipt, Issue issue);

    /**
     * What became of a paper.
     *
     * @param out whether it came out, here or in another place
     * @param note what the teller should know of it: where it is if not where it should be, or why it is nowhere
     */
    record Printed(boolean out, Optional<Message> note) {

        public static final Printed DONE = new Printed(true, Optional.empty());

        static Printed elsewhere(Message where) {
            return new Printed(true, Optional.of(where));
        }

        public static Printed failed(Message why) {
            return new Printed(false, Optional.of(why));
        }
    }
}
