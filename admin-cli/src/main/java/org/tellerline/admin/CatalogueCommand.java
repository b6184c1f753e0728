package org.tellerline.admin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.TransactionType;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin catalogue}: every transaction there is, as its model says. It needs no bank. */
@CommandLine.Command(name = "catalogue")
public final class CatalogueCommand extends Command {

    private static final List<String> NAMES =
            List.of("code", "name", "transaction", "kind", "who", "day", "signed", "reversible", "fields");

    private final Admin admin;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public CatalogueCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        List<String> headings = NAMES.stream()
                .map(name -> admin.texts().say("catalogue.column." + name))
                .toList();
        List<List<Object>> rows =
                new Catalogue().types().stream().map(this::row).toList();
        admin.print(new Sheet(NAMES, headings, rows), format);
        return ExitCode.OK;
    }

    private List<Object> row(TransactionType type) {
        return List.of(
                type.code(),
                type.name(),
                admin.texts().say(type.nameKey()),
                word("kind", kind(type)),
                who(type.who()),
                word("day", type.day().name()),
                word("signed", type.signing().name()),
                word("reversible", type.reversible() ? "YES" : "NO"),
                type.fields().stream().map(CatalogueCommand::field).collect(Collectors.joining(" ")));
    }

    private static String kind(TransactionType type) {
        if (type.isBusiness()) {
            return "BUSINESS";
        }
        return type.isAction() ? "ACTION" : "ENQUIRY";
    }

    /** For people a word of their language, for programs always the same. */
    private String word(String column, String value) {
        return format == Format.TABLE
                ? admin.texts().say("catalogue." + column + "." + value)
                : value.toLowerCase(Locale.ROOT);
    }

    private String who(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> format == Format.TABLE
                        ? admin.texts().say("init.role." + role)
                        : role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(format == Format.TABLE ? ", " : " "));
    }

    private static String field(FieldSpec field) {
        return field.required() ? field.name() : "[" + field.name() + "]";
    }
}
