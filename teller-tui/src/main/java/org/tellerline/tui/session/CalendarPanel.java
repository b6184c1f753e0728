package org.tellerline.tui.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tellerline.core.desk.Offer;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

/**
 * A month of the bank's calendar, to choose a day of it. What tells days apart are signs, not colours: a day on which the bank is closed
 * and the business date have one each, and what the field does not take is no number.
 */
final class CalendarPanel implements Panel {

    private static final DateTimeFormatter KEYED = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private static final int LEFT = 2;
    private static final int DAY_COLUMN = 4;
    private static final int DAY_CELLS = 6;
    private static final int NUMBER_CELLS = 4;
    private static final int DAYS_OF_WEEK = DayOfWeek.values().length;
    private static final int HEADING_ROW = Canvas.TOP + 2;
    private static final int WEEKS = 6;
    private static final String CLOSED = "*";
    private static final String TODAY = ">";
    private static final String NOT_TAKEN = ".";

    private final Workspace workspace;
    private final FieldPrompt prompt;
    private final Offer.Calendar calendar;
    private LocalDate at;
    private LocalDate from;
    private String typed = "";

    CalendarPanel(Workspace workspace, FieldPrompt prompt, Offer.Calendar calendar) {
        this.workspace = workspace;
        this.prompt = prompt;
        this.calendar = calendar;
        this.at = calendar.begun();
        this.from = at;
    }

    @Override
    public Message title() {
        return prompt.panel().title();
    }

    @Override
    public String code() {
        return prompt.panel().code();
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.empty();
    }

    @Override
    public void paint(Canvas canvas) {
        canvas.grid().put(Canvas.TOP, DAY_COLUMN, month(canvas.texts()), Style.BANNER);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.getDisplayName(
                    TextStyle.SHORT, canvas.texts().language().locale());
            canvas.grid().putRight(number(HEADING_ROW, day), name, Style.LABEL);
        }
        YearMonth shown = YearMonth.from(at);
        int before = shown.atDay(1).getDayOfWeek().ordinal();
        for (int day = 1; day <= shown.lengthOfMonth(); day++) {
            day(canvas, HEADING_ROW + 1 + (before + day - 1) / DAYS_OF_WEEK, shown.atDay(day));
        }
        canvas.grid().put(HEADING_ROW + WEEKS + 2, DAY_COLUMN, canvas.texts().say("calendar.signs"), Style.LABEL);
        canvas.grid().put(canvas.confirmRow(), LEFT, canvas.texts().say(told(canvas.texts())), Style.BANNER);
    }

    private void day(Canvas canvas, int row, LocalDate date) {
        Span number = number(row, date.getDayOfWeek());
        String text = isTaken(date) ? Integer.toString(date.getDayOfMonth()) : NOT_TAKEN;
        String marked = (date.equals(calendar.today()) ? TODAY : "") + text;
        boolean here = date.equals(at);
        canvas.grid().putRight(number, marked, here ? Style.VALUE.withReverse() : Style.VALUE);
        int behind = number.column() + NUMBER_CELLS;
        canvas.grid().put(row, behind, calendar.working().isOpen(date) ? "" : CLOSED, Style.LABEL);
        if (here && canvas.focused()) {
            canvas.grid().showCursor(row, behind - 1);
        }
    }

    private static Span number(int row, DayOfWeek day) {
        return new Span(row, DAY_COLUMN + day.ordinal() * DAY_CELLS, NUMBER_CELLS);
    }

    private String month(Texts texts) {
        String name = at.getMonth()
                .getDisplayName(TextStyle.FULL_STANDALONE, texts.language().locale());
        return texts.say("calendar.month", name, Integer.toString(at.getYear()));
    }

    /** The day under the cursor in words, which is all that a voice needs to find its way. */
    private Message told(Texts texts) {
        String name = at.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, texts.language().locale());
        Message open = Message.of(calendar.working().isOpen(at) ? "calendar.open" : "calendar.closed");
        return Message.of(at.equals(calendar.today()) ? "calendar.today" : "calendar.day", name, at, open);
    }

    /** The days of a month on which the bank is closed are told by their numbers; a voice has no columns to see them in. */
    @Override
    public List<String> aloud(Texts texts) {
        YearMonth shown = YearMonth.from(at);
        String closed = IntStream.rangeClosed(1, shown.lengthOfMonth())
                .mapToObj(shown::atDay)
                .filter(date -> !calendar.working().isOpen(date))
                .map(date -> Integer.toString(date.getDayOfMonth()))
                .collect(Collectors.joining(" "));
        return List.of(month(texts), texts.say("calendar.closed.days", closed), texts.say(told(texts)));
    }

    private boolean isTaken(LocalDate date) {
        return !date.isBefore(calendar.first()) && !date.isAfter(calendar.last());
    }

    @Override
    public boolean press(KeyEvent key) {
        if (key.codePoint() >= '0' && key.codePoint() <= '9') {
            type(Character.toString(key.codePoint()));
            return true;
        }
        if (key.key() == Key.ENTER) {
            take();
            return true;
        }
        typed = "";
        switch (key.key().primary()) {
            case LEFT, BACK_TAB -> move(-1, ChronoUnit.DAYS);
            case RIGHT, TAB -> move(1, ChronoUnit.DAYS);
            case UP -> move(-1, ChronoUnit.WEEKS);
            case DOWN -> move(1, ChronoUnit.WEEKS);
            case F7 -> move(-1, ChronoUnit.MONTHS);
            case F8 -> move(1, ChronoUnit.MONTHS);
            case F10 -> move(-1, ChronoUnit.YEARS);
            case F11 -> move(1, ChronoUnit.YEARS);
            case F5 -> goTo(calendar.today());
            case F3 -> workspace.showMenu();
            case F12, CANCEL -> prompt.leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** As far as the field takes days. */
    private void move(int by, ChronoUnit unit) {
        LocalDate to = at.plus(by, unit);
        goTo(to.isBefore(calendar.first()) ? calendar.first() : to.isAfter(calendar.last()) ? calendar.last() : to);
    }

    private void goTo(LocalDate day) {
        if (day.equals(at) || !isTaken(day)) {
            workspace.bell();
        } else {
            workspace.hush();
            at = day;
        }
    }

    /** The number of a day goes to it. Where there is no such day to choose it changes nothing, and says so. */
    private void type(String digit) {
        workspace.hush();
        from = typed.isEmpty() ? at : from;
        typed += digit;
        if (isDay(typed)) {
            at = at.withDayOfMonth(Integer.parseInt(typed));
        } else if (!isBegun()) {
            none();
        }
        typed = isBegun() ? typed : "";
    }

    private void none() {
        at = from;
        workspace.say(Notice.error(Message.of("calendar.none", typed)));
        workspace.bell();
    }

    /** Whether another digit can make a day of it. */
    private boolean isBegun() {
        return typed.length() == 1 && typed.charAt(0) <= '3';
    }

    /** The day under the cursor, but not where a number was begun that is none yet. */
    private void take() {
        if (typed.isEmpty() || isDay(typed)) {
            prompt.take(KEYED.format(at));
        } else {
            none();
            typed = "";
        }
    }

    private boolean isDay(String number) {
        int day = Integer.parseInt(number);
        return day >= 1 && day <= at.lengthOfMonth() && isTaken(at.withDayOfMonth(day));
    }

    @Override
    public List<Legend> legends() {
        return List.of(
                Legend.enter("keys.take"),
                Legend.HELP,
                Legend.MENU,
                new Legend("F5", "keys.today"),
                new Legend("F7/F8", "keys.month"),
                new Legend("F10/F11", "keys.year"),
                Legend.BACK,
                new Legend("Left/Right", "keys.day"),
                new Legend("Up/Down", "keys.week"));
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("calendar.help"));
    }
}
