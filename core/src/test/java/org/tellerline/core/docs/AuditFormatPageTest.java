package org.tellerline.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.DeskAction;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqliteAddress;

/**
 * The example of docs/audit-format.md is what the program writes, byte for byte, and a stranger who knows nothing but the page and
 * SHA-256 gets the hashes that stand there.
 */
final class AuditFormatPageTest {

    private static final Path PAGE = Path.of(System.getProperty("tellerline.root", ".."), "docs/audit-format.md");
    private static final Pattern ROW =
            Pattern.compile("<!-- row (\\d+) -->\n```\n(.*?)```\nhash `([0-9a-f]{64})`", Pattern.DOTALL);

    @TempDir
    private Path folder;

    record Row(long seq, String payload, String hash) {}

    @Test
    void the_example_is_what_the_program_writes() throws Exception {
        assertThat(example()).hasSize(4);
        assertThat(written()).isEqualTo(example());
    }

    @Test
    void every_kind_of_entry_that_the_program_writes_is_described() throws Exception {
        List<String> kinds = new ArrayList<>(List.of("FOUNDED", "REGISTERED", "REFUSED", "END_OF_DAY"));
        for (Object kind :
                Class.forName("org.tellerline.core.signon.SignOnEvent").getEnumConstants()) {
            kinds.add(kind.toString());
        }
        for (Object kind :
                Class.forName("org.tellerline.core.administration.AdminEvent").getEnumConstants()) {
            kinds.add(kind.toString());
        }
        for (DeskAction.OnSession effect : DeskAction.OnSession.values()) {
            kinds.add(effect.name());
        }
        assertThat(Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
                        .matcher(page())
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void a_stranger_gets_the_same_hashes() throws Exception {
        assertThat(example()).isNotEmpty();
        byte[] hash = new byte[32];
        for (Row row : example()) {
            hash = sha256(hash, row.payload().getBytes(StandardCharsets.UTF_8));
            assertThat(HexFormat.of().formatHex(hash)).as("row %d", row.seq()).isEqualTo(row.hash());
        }
    }

    @Test
    void the_receipt_of_the_example_has_the_digest_that_its_text_tells() throws Exception {
        String page = page();
        String receipt = Pattern.compile("<!-- receipt -->\n```\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("→", "\t");
        String digest = HexFormat.of().formatHex(sha256(receipt.getBytes(StandardCharsets.UTF_8)));
        assertThat(example().get(1).payload()).contains("receipt=" + digest);
    }

    /** A teller signs on, opens an account with a first deposit, pays notes into it, and locks the screen. */
    private List<Row> written() throws SQLException {
        BankFixture fixture = BankFixture.open(Dialect.SQLITE, folder);
        Session session = fixture.signOn("t01");
        assertThat(fixture.submit(session, "1201", Long.toString(Residents.WANG_WEI), "101", "CNY", "", "100"))
                .isInstanceOf(Outcome.Posted.class);
        assertThat(fixture.submit(session, "2101", Residents.WANG.digits(), "250", "100x2,50x1", "", "rent\\May"))
                .isInstanceOf(Outcome.Posted.class);
        fixture.bank().desk().submit(session, fixture.slip("9002"));
        fixture.close();
        return rows(((SqliteAddress) fixture.address()).file(), session.position());
    }

    private static List<Row> rows(Path file, long position) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement statement = connection.prepareStatement(
                        "select seq, payload, hash from audit where position = ? order by seq")) {
            statement.setLong(1, position);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                rows.add(
                        new Row(row.getLong(1), row.getString(2), HexFormat.of().formatHex(row.getBytes(3))));
            }
        }
        return rows;
    }

    private static List<Row> example() throws IOException {
        return ROW.matcher(page()).results().map(AuditFormatPageTest::row).toList();
    }

    private static Row row(MatchResult match) {
        return new Row(Long.parseLong(match.group(1)), match.group(2), match.group(3));
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static byte[] sha256(byte[]... parts) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
