package org.tellerline.tui.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.paper.Printer.Printed;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.schema.db.DatabaseTrouble;

/** Everything a session remembers between two keys, and what panels may do with it. */
final class Workspace {

    private final Station station;
    private final Errands errands;
    private final Consumer<Boolean> ended;
    private final Dictionary dictionary = new Dictionary();
    private final CommandLine commandLine = new CommandLine();
    private final Map<String, Map<String, String>> entries = new HashMap<>();
    private Language language;
    private Particulars particulars;
    private Panel panel;
    private Optional<LockPanel> cover = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<Notice> notice = Optional.empty();
    private Optional<Receipt> lastReceipt = Optional.empty();
    private boolean paperOwed;
    private boolean commanding;
    private boolean bellDue;
    private boolean offline;
    private boolean over;

    /**
     * Begins at the sign-on screen.
     *
     * @param ended told of each answer: whether it was what the teller could expect
     */
    Workspace(Station station, Errands errands, Consumer<Boolean> ended) {
        this.station = station;
        this.errands = errands;
        this.ended = ended;
        this.language = station.language();
        this.particulars = station.bank().particulars();
        this.panel = new SignOnPanel(this);
    }

    Station station() {
        return station;
    }

    Errands errands() {
        return errands;
    }

    Texts texts() {
        return dictionary.in(language);
    }

    Texts texts(Language wanted) {
        return dictionary.in(wanted);
    }

    Particulars particulars() {
        return particulars;
    }

    void switchLanguage() {
        language = language.other();
    }

    /** What the teller sees: the cover of a locked screen, or the panel. */
    Panel top() {
        return cover.<Panel>map(lock -> lock).orElse(panel);
    }

    boolean isLocked() {
        return cover.isPresent();
    }

    Optional<Session> session() {
        return session;
    }

    /** The session of somebody who is signed on. */
    Session sitting() {
        return session.orElseThrow(() -> new IllegalStateException("nobody is signed on"));
    }

    /** What the message line says; a locked screen has its own, for the panel's may name a customer. */
    Optional<Notice> notice() {
        return cover.map(LockPanel::notice).orElse(notice);
    }

    void say(Notice said) {
        notice = Optional.of(said);
    }

    void hush() {
        notice = Optional.empty();
    }

    CommandLine commandLine() {
        return commandLine;
    }

    /** Whether the command line has the keyboard. */
    boolean isCommanding() {
        return commanding && top().takesCommands();
    }

    void command(boolean on) {
        commanding = on;
    }

    /** The command line has the keyboard, and this stands in it already. */
    void command(String begun) {
        commandLine.begin(begun);
        command(true);
    }

    void bell() {
        bellDue = true;
    }

    /** The row of a list that so many rows lead to, never past its ends; staying where it stood rings. */
    int stepped(int at, int rows, int size) {
        int to = Math.max(0, Math.min(at + rows, size - 1));
        if (to == at) {
            bell();
        }
        return to;
    }

    /** Whether a bell was asked for since the last call. */
    boolean takeBell() {
        boolean due = bellDue;
        bellDue = false;
        return due;
    }

    void show(Panel next) {
        panel = next;
        notice = Optional.empty();
        commanding = next instanceof MenuPanel;
    }

    void showMenu() {
        show(MenuPanel.main(this));
    }

    /** What was sent last under this code, for Dup. */
    Map<String, String> entry(String code) {
        return entries.getOrDefault(code, Map.of());
    }

    void rememberEntry(String code, Map<String, String> texts) {
        entries.put(code, texts);
    }

    Optional<Receipt> lastReceipt() {
        return lastReceipt;
    }

    void rememberReceipt(Receipt receipt) {
        lastReceipt = Optional.of(receipt);
        paperOwed = false;
    }

    /** Whether the last receipt did not come out of the printer. */
    boolean isPaperOwed() {
        return paperOwed && lastReceipt.isPresent();
    }

    void owePaper(boolean owed) {
        paperOwed = owed;
    }

    /** Tries the printer once more for a receipt that did not come out; one that did is reprinted by a code of its own. */
    void printOwedReceipt(Receipt receipt) {
        ReceiptPrinter printer = new ReceiptPrinter(this);
        work(() -> printer.print(receipt).orElse(Printed.DONE), printed -> {
            paperOwed = !printed.out();
            say(printed.note()
                    .map(note -> Notice.error(Message.of("receipt.paper", note)))
                    .orElse(Notice.information("receipt.printed", receipt.text("receipt.no"))));
            return printed.out();
        });
    }

    void showLastReceipt() {
        if (lastReceipt.isPresent()) {
            show(TextPanel.receipt(this, lastReceipt.get()));
        } else {
            bell();
        }
    }

    /** Whether the bank gave no answer when it was last asked. */
    boolean isOffline() {
        return offline;
    }

    /**
     * Asks the bank while the teller waits.
     *
     * @param then takes the answer; true where things went as the teller could expect, so that keys typed ahead count
     */
    <T> void work(Supplier<T> question, Predicate<T> then) {
        errands.<T>ask(question, (answer, trouble) -> {
            offline = trouble instanceof DatabaseTrouble;
            if (trouble != null || answer == null) {
                Notice said = Troubles.notice(trouble);
                cover.ifPresent(lock -> lock.say(said));
                say(said);
                ended.accept(false);
            } else {
                ended.accept(then.test(answer));
            }
        });
    }

    /** Asks the bank while the teller goes on; no answer is as good as none wanted. */
    <T> void workQuietly(Supplier<T> question, Consumer<T> then) {
        errands.<T>askQuietly(question, (answer, trouble) -> {
            if (trouble != null) {
                Troubles.log(trouble);
            } else if (answer != null) {
                then.accept(answer);
            }
        });
    }

    void signedOn(Session fresh, Particulars today) {
        session = Optional.of(fresh);
        particulars = today;
        showMenu();
    }

    /** Covers the screen; what is under it stays as it was. */
    void cover() {
        panel.covered();
        cover = Optional.of(new LockPanel(this));
        commandLine.clear();
        station.display().forgetHistory();
    }

    void uncover(Session fresh) {
        session = Optional.of(fresh);
        cover = Optional.empty();
    }

    /** Back to the sign-on screen; nothing of the person before is kept. */
    void signedOff(Notice why) {
        session = Optional.empty();
        cover = Optional.empty();
        lastReceipt = Optional.empty();
        entries.clear();
        commandLine.forget();
        errands.abandon();
        show(new SignOnPanel(this));
        say(why);
        station.display().forgetHistory();
    }

    void leave() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
