package org.tellerline.core.bookcheck;

import java.util.List;
import java.util.Optional;

/**
 * What the auditor saw.
 *
 * @param checked the rules that were applied, in order
 * @param findings broken rules, in the same order; empty when the books check
 * @param heads the end of each chain that was read
 */
public record BookReport(List<Rule> checked, List<Finding> findings, Counts counts, List<ChainHead> heads) {

    public BookReport {
        checked = List.copyOf(checked);
        findings = List.copyOf(findings);
        heads = List.copyOf(heads);
    }

    /** Rows that were read one by one. */
    public record Counts(long journals, long postings, long moves, long audits) {

        public long all() {
            return journals + postings + moves + audits;
        }
    }

    public boolean clean() {
        return findings.isEmpty();
    }

    public Optional<Finding> finding(Rule rule) {
        return findings.stream().filter(finding -> finding.rule() == rule).findFirst();
    }
}
