package org.tellerline.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tellerline.admin.backup.BackupCreateCommand;
import org.tellerline.admin.backup.BackupKeyCreateCommand;
import org.tellerline.admin.backup.BackupListCommand;
import org.tellerline.admin.backup.BackupPruneCommand;
import org.tellerline.admin.backup.BackupRestoreCommand;
import org.tellerline.admin.backup.BackupVerifyCommand;
import org.tellerline.admin.backup.UpgradeCommand;
import org.tellerline.admin.bench.BenchBackupCommand;
import org.tellerline.admin.bench.BenchCommand;
import org.tellerline.admin.bench.BenchWriterCommand;
import org.tellerline.admin.book.AuditVerifyCommand;
import org.tellerline.admin.book.BookCheckCommand;
import org.tellerline.admin.endofday.EodDryRunCommand;
import org.tellerline.admin.endofday.EodResumeCommand;
import org.tellerline.admin.endofday.EodRunCommand;
import org.tellerline.admin.endofday.EodStatusCommand;
import org.tellerline.admin.journal.JournalExportCommand;
import org.tellerline.admin.journal.JournalListCommand;
import org.tellerline.admin.journal.JournalShowCommand;
import org.tellerline.admin.operator.ChangeApproveCommand;
import org.tellerline.admin.operator.ChangeListCommand;
import org.tellerline.admin.operator.ChangeRejectCommand;
import org.tellerline.admin.operator.ChangeShowCommand;
import org.tellerline.admin.operator.CredentialCreateCommand;
import org.tellerline.admin.operator.CredentialListCommand;
import org.tellerline.admin.operator.CredentialRevokeCommand;
import org.tellerline.admin.password.PasswordPolicyCheckCommand;
import org.tellerline.admin.password.PasswordPolicySetCommand;
import org.tellerline.admin.password.PasswordPolicyShowCommand;
import org.tellerline.admin.policy.PolicyApplyCommand;
import org.tellerline.admin.policy.PolicyDiffCommand;
import org.tellerline.admin.policy.PolicyExportCommand;
import org.tellerline.admin.report.DayReportCommand;
import org.tellerline.admin.report.JournalReportCommand;
import org.tellerline.admin.report.TrialBalanceCommand;
import org.tellerline.admin.staff.StaffAddCommand;
import org.tellerline.admin.staff.StaffDisableCommand;
import org.tellerline.admin.staff.StaffEnableCommand;
import org.tellerline.admin.staff.StaffListCommand;
import org.tellerline.admin.staff.StaffResetPasswordCommand;
import org.tellerline.admin.staff.StaffRoleCommand;
import org.tellerline.admin.staff.StaffShowCommand;
import picocli.CommandLine;

/** All commands of the tool. A new one is one line here. */
final class Commands {

    private static final List<Entry> ALL = List.of(
            new Entry("", InitCommand::new), //
            new Entry("book", BookCheckCommand::new), //
            new Entry("audit", AuditVerifyCommand::new), //
            new Entry("", SignOnCommand::new), //
            new Entry("", SignOffCommand::new), //
            new Entry("credential", CredentialCreateCommand::new), //
            new Entry("credential", CredentialListCommand::new), //
            new Entry("credential", CredentialRevokeCommand::new), //
            new Entry("change", ChangeListCommand::new), //
            new Entry("change", ChangeShowCommand::new), //
            new Entry("change", ChangeApproveCommand::new), //
            new Entry("change", ChangeRejectCommand::new), //
            new Entry("password", PasswordChangeCommand::new), //
            new Entry("staff", StaffAddCommand::new), //
            new Entry("staff", StaffListCommand::new), //
            new Entry("staff", StaffShowCommand::new), //
            new Entry("staff", StaffRoleCommand::new), //
            new Entry("staff", StaffDisableCommand::new), //
            new Entry("staff", StaffEnableCommand::new), //
            new Entry("staff", StaffResetPasswordCommand::new), //
            new Entry("password-policy", PasswordPolicyShowCommand::new), //
            new Entry("password-policy", PasswordPolicySetCommand::new), //
            new Entry("password-policy", PasswordPolicyCheckCommand::new), //
            new Entry("journal", JournalListCommand::new), //
            new Entry("journal", JournalShowCommand::new), //
            new Entry("journal", JournalExportCommand::new), //
            new Entry("report", TrialBalanceCommand::new), //
            new Entry("report", DayReportCommand::new), //
            new Entry("report", JournalReportCommand::new), //
            new Entry("policy", PolicyExportCommand::new), //
            new Entry("policy", PolicyDiffCommand::new), //
            new Entry("policy", PolicyApplyCommand::new), //
            new Entry("", CatalogueCommand::new), //
            new Entry("completion", CompletionCommand::new), //
            new Entry("", ManPageCommand::new), //
            new Entry("backup key", BackupKeyCreateCommand::new), //
            new Entry("backup", BackupCreateCommand::new), //
            new Entry("backup", BackupListCommand::new), //
            new Entry("backup", BackupVerifyCommand::new), //
            new Entry("backup", BackupRestoreCommand::new), //
            new Entry("backup", BackupPruneCommand::new), //
            new Entry("", UpgradeCommand::new), //
            new Entry("", DoctorCommand::new), //
            new Entry("eod", EodRunCommand::new), //
            new Entry("eod", EodResumeCommand::new), //
            new Entry("eod", EodStatusCommand::new), //
            new Entry("eod", EodDryRunCommand::new), //
            new Entry("", BenchCommand::new), //
            new Entry("bench", BenchBackupCommand::new), //
            new Entry("bench", BenchWriterCommand::new));

    private Commands() {}

    /** A command and the words before its name, empty where there are none. */
    private record Entry(String group, Function<Admin, Command> make) {}

    static CommandLine line(Admin admin) {
        CommandLine root = new CommandLine(admin);
        for (Entry entry : ALL) {
            parent(root, entry.group()).addSubcommand(entry.make().apply(admin));
        }
        return root;
    }

    /** Those that ask who runs them and may run by themselves, as keyed behind the tool's own name. */
    static List<String> unattended(CommandLine from) {
        List<String> names = new ArrayList<>();
        if (from.getCommandSpec().userObject() instanceof StaffCommand command && command.unattended()) {
            names.add(from.getCommandSpec().qualifiedName().replaceFirst("^admin ", ""));
        }
        from.getSubcommands().values().forEach(line -> names.addAll(unattended(line)));
        return names;
    }

    private static CommandLine parent(CommandLine root, String group) {
        CommandLine parent = root;
        for (String word : group.isEmpty() ? new String[0] : group.split(" ")) {
            CommandLine known = parent.getSubcommands().get(word);
            if (known == null) {
                known = new CommandLine(new Group());
                parent.addSubcommand(word, known);
            }
            parent = known;
        }
        return parent;
    }
}
