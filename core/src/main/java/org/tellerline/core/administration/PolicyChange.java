package org.tellerline.core.administration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.policy.PolicyFile;
import org.tellerline.core.policy.PolicyName;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Message;

/** Policies that become others on a day to come; its subject is that day and their names. */
final class PolicyChange implements ChangeKind {

    static final String NAME = "POLICY";

    @Override
    public String name() {
        return NAME;
    }

    static String subject(LocalDate from, Collection<PolicyName> policies) {
        return from + policies.stream().map(name -> ", " + name).collect(Collectors.joining());
    }

    /** What would stand on that day without the change; another once the day has come, so that nothing changes in the middle of one. */
    @Override
    public String image(AdminStore store, String subject) {
        PolicyChangeStore policies = new PolicyChangeStore(store);
        List<String> parts = List.of(subject.split(", "));
        LocalDate from = LocalDate.parse(parts.get(0));
        String ahead = policies.isAhead(from) ? "ahead" : "past";
        return AuditChain.hex(Stream.concat(
                        Stream.of(ahead),
                        parts.stream().skip(1).map(name -> name + "\n" + policies.standing(name, from)))
                .collect(Collectors.joining("\n")));
    }

    /** An end of day covers the days up to the next business date, and goes by what stood when it began. */
    @Override
    public Optional<Message> objection(AdminStore store, Change change, StaffMember approver) {
        return new PolicyChangeStore(store).holdsOpen()
                ? Optional.empty()
                : Optional.of(Message.of("policy.closing", change.no()));
    }

    @Override
    public Map<String, String> apply(AdminStore store, Change change, StaffMember approver, long now) {
        PolicyChangeStore policies = new PolicyChangeStore(store);
        LocalDate from = LocalDate.parse(change.subject().split(", ", 2)[0]);
        Map<String, String> images = new TreeMap<>();
        PolicyFile.parts(change.content())
                .forEach((name, content) -> images.put(
                        "image.policy." + name.kind() + "." + name.name() + "." + from,
                        policies.add(name, from, content)));
        return images;
    }
}
