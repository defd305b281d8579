package org.evenkeel.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.domain.check.RuleExamples.Example;
import org.evenkeel.fixtures.Dictionaries;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule against its table of drafts that it must and must not remark on. */
class RulesTest {
    private static final int FEWEST = 20;

    private final ReplyCheck check = new ReplyCheck(Dictionaries.english());

    @TestFactory
    Stream<DynamicTest> everyRuleKeepsToItsTable() {
        return check.rules().stream().map(rule -> DynamicTest.dynamicTest(rule.id(), () -> keepsToItsTable(rule)));
    }

    private void keepsToItsTable(Rule rule) throws IOException {
        List<Example> table = RuleExamples.of(rule.id());
        List<String> wrong = table.stream()
                .filter(example -> remarks(rule, example).isEmpty() == example.remarked())
                .map(example -> (example.remarked() ? "+ " : "- ") + example.draft() + " " + remarks(rule, example))
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(table.stream().filter(Example::remarked).count()).isGreaterThanOrEqualTo(FEWEST);
        assertThat(table.stream().filter(example -> !example.remarked()).count())
                .isGreaterThanOrEqualTo(FEWEST);
    }

    private static List<Finding> remarks(Rule rule, Example example) {
        return rule.check(Draft.finished(example.draft()), example.situation());
    }

    /** Where a finding has a fix, the fixed draft no longer has the finding. */
    @Test
    void aFixEndsWhatItFixes() throws IOException {
        for (Rule rule : check.rules()) {
            for (Example example : RuleExamples.of(rule.id())) {
                for (Finding finding : remarks(rule, example)) {
                    String fixed = finding.fix(example.draft());
                    if (finding.replacement() != null) {
                        assertThat(remarks(rule, new Example(fixed, false, example.situation())))
                                .as("%s: %s", rule.id(), fixed)
                                .noneMatch(left -> fixed.substring(left.start(), left.end())
                                        .equals(example.draft().substring(finding.start(), finding.end())));
                    }
                }
            }
        }
    }
}
