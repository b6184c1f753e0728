package org.tellerline.admin;

import java.time.Clock;
import java.util.List;
import org.tellerline.admin.backup.FolderOption;
import org.tellerline.admin.backup.KeyOption;
import org.tellerline.core.doctor.Doctor;
import org.tellerline.core.doctor.Symptom;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Vitals.Level;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code admin doctor}: what must be right around a bank, thing by thing. */
@CommandLine.Command(name = "doctor")
public final class DoctorCommand extends Command {

    private static final List<String> NAMES = List.of("name", "level", "value", "advice");

    private final Admin admin;

    @Mixin
    private FolderOption folder = new FolderOption();

    @Mixin
    private KeyOption key = new KeyOption();

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public DoctorCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        List<Symptom> symptoms = Doctor.examine(new Doctor.Visit(
                admin.address(),
                admin.surroundings().stateFolder(),
                folder.path(admin),
                key.file(admin),
                Clock.systemUTC()));
        admin.print(
                admin.sheet("doctor", NAMES, symptoms.stream().map(this::row).toList()), format);
        long broken = count(symptoms, Level.BROKEN);
        admin.note("doctor.result", broken, count(symptoms, Level.WARNING));
        return broken == 0 ? ExitCode.OK : ExitCode.FINDING;
    }

    private List<Object> row(Symptom symptom) {
        String name = format == Format.TABLE ? admin.texts().say("doctor." + symptom.name()) : symptom.name();
        String value = symptom.value() instanceof Message message
                ? admin.texts().say(message)
                : symptom.value().toString();
        String advice = symptom.level() == Level.OK
                ? ""
                : admin.texts().find("doctor." + symptom.name() + ".advice").orElse("");
        return List.of(name, symptom.level().name(), value, advice);
    }

    private static long count(List<Symptom> symptoms, Level level) {
        return symptoms.stream().filter(symptom -> symptom.level() == level).count();
    }
}
