package org.tellerline.admin.book;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tellerline.admin.Admin;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.bookcheck.ChainHead;
import org.tellerline.core.bookcheck.Witness;

/** The witness a command was given, if any: compared with first, renewed only after everything was found in order. */
final class WitnessFile {

    private final Admin admin;
    private final Optional<Path> file;

    WitnessFile(Admin admin, Optional<Path> file) {
        this.admin = admin;
        this.file = file;
    }

    List<ChainHead> heads() {
        if (file.isEmpty()) {
            return List.of();
        }
        Witness.checkWritable(file.get());
        if (Files.notExists(file.get())) {
            admin.note("book.witness.begun", file.get());
            return List.of();
        }
        return Witness.read(file.get());
    }

    void renew(BookReport report) {
        if (report.clean()) {
            file.ifPresent(path -> Witness.write(path, report.heads()));
        }
    }
}
