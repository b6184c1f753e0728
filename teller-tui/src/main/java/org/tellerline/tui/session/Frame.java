package org.tellerline.tui.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Wrap;

/** Paints whole screens: the title, the command line, the panel's body, the message, the keys and the status line. */
final class Frame {

    /** Rows that are not the body's. */
    static final int ROWS_AROUND = 7;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("EEE ddMMMuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_ZH =
            DateTimeFormatter.ofPattern("uuuu-MM-dd EEE", Locale.SIMPLIFIED_CHINESE);

    private static final int COMMAND_ROW = 2;
    private static final int COMMAND_COLUMN = 15;
    private static final int LEFT = 2;
    private static final int NAME_COLUMN = 8;
    private static final int PLACE_COLUMN = 28;

    private final Workspace workspace;
    private final StatusLine status;

    Frame(Workspace workspace, TypeAhead typeAhead) {
        this.workspace = workspace;
        this.status = new StatusLine(workspace, typeAhead);
    }

    /** A moment as people read it, to the minute. */
    static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    Grid paint(ScreenSize size) {
        Texts texts = workspace.texts();
        if (size.isTooSmall()) {
            return tooSmall(size, texts);
        }
        Grid grid = new Grid(size.layout());
        Panel panel = workspace.top();
        boolean commanding = workspace.isCommanding();
        ZoneId zone = workspace.station().bank().clock().zone();
        title(grid, panel, texts);
        if (panel.takesCommands()) {
            commandLine(grid, texts, commanding);
        }
        panel.paint(new Canvas(grid, texts, zone, !commanding));
        message(grid, texts);
        legends(grid, panel.legends(), texts);
        status.paint(grid, texts);
        return grid;
    }

    private static Grid tooSmall(ScreenSize size, Texts texts) {
        Grid grid = new Grid(Math.max(1, size.rows()), Math.max(1, size.columns()));
        int row = 1;
        for (String line : Wrap.lines(texts.say("screen.small", size.columns(), size.rows()), grid.columns())) {
            grid.put(row, 1, line, Style.BANNER);
            row++;
        }
        return grid;
    }

    private void title(Grid grid, Panel panel, Texts texts) {
        grid.fill(new Span(1, 1, grid.columns()), Style.TITLE);
        grid.put(1, LEFT, panel.code(), Style.TITLE);
        int column = panel.code().isEmpty() ? LEFT : NAME_COLUMN;
        String name = texts.say(panel.title()).toUpperCase(Locale.ROOT);
        int room = PLACE_COLUMN - column - 1;
        grid.putPadded(new Span(1, column, room), Wrap.within(name, room), Style.TITLE);
        workspace
                .session()
                .ifPresent(session -> grid.put(
                        1,
                        PLACE_COLUMN,
                        texts.say(
                                session.staff().role() == Role.TELLER ? "screen.place" : "screen.place.desk",
                                "%04d".formatted(session.branch()),
                                "%03d".formatted(session.staff().id()),
                                "%02d".formatted(session.positionNumber())),
                        Style.TITLE));
        String when = when(texts.language());
        int end = grid.columns() - CellWidth.of(when);
        grid.put(1, end, when, Style.TITLE);
        String kind =
                texts.find("screen.kind." + workspace.particulars().kind()).orElse("");
        grid.put(1, end - CellWidth.of(kind) - 1, kind, Style.TITLE.withBold());
    }

    /** The business date, which the books decide, and the time of day, which the clock does. */
    private String when(Language language) {
        LocalDate date = workspace.particulars().date();
        ZonedDateTime now = workspace.station().bank().clock().now();
        DateTimeFormatter format = language == Language.ZH ? DATE_ZH : DATE_EN;
        return format.format(date).toUpperCase(Locale.ROOT) + " " + TIME.format(now);
    }

    private void commandLine(Grid grid, Texts texts, boolean commanding) {
        CommandLine line = workspace.commandLine();
        Span span = new Span(COMMAND_ROW, COMMAND_COLUMN, CommandLine.CELLS);
        grid.put(COMMAND_ROW, LEFT, texts.say("screen.command"), Style.LABEL);
        grid.putPadded(span, line.input().visible(), commanding ? Style.CURRENT_INPUT : Style.INPUT);
        if (commanding) {
            grid.showCursor(COMMAND_ROW, COMMAND_COLUMN + line.input().cursorCell());
        }
    }

    private void message(Grid grid, Texts texts) {
        workspace.notice().ifPresent(notice -> {
            int row = grid.rows() - 2;
            String said = said(notice, texts, grid.columns() - LEFT);
            String more = "  " + texts.say("screen.more");
            int room = grid.columns() - LEFT - CellWidth.of(more);
            boolean isShort = notice.more().isEmpty() && CellWidth.of(said) <= grid.columns() - LEFT;
            String shown = isShort || CellWidth.of(said) <= room ? said : Wrap.cut(said, room);
            int cells = isShort ? CellWidth.of(shown) : Math.min(room, CellWidth.of(shown));
            int end = grid.putPadded(
                    new Span(row, LEFT, cells), shown, notice.kind().style());
            grid.put(row, end, isShort ? "" : more, notice.kind().style());
        });
    }

    private static String said(Notice notice, Texts texts, int cells) {
        String whole = notice.kind().letter() + " " + texts.say(notice.message());
        return CellWidth.of(whole) <= cells ? whole : notice.kind().letter() + " " + texts.say(notice.shortly());
    }

    private static void legends(Grid grid, List<Legend> legends, Texts texts) {
        int column = LEFT;
        for (Legend legend : legends) {
            String text = legend.cap() + "=" + texts.say(legend.word());
            if (column + CellWidth.of(text) <= grid.columns() + 1) {
                column = grid.put(grid.rows() - 1, column, text, Style.KEYS) + 1;
            }
        }
    }
}
