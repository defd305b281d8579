package org.evenkeel.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.evenkeel.desk.JsonText;
import org.evenkeel.domain.check.Draft;
import org.evenkeel.domain.check.Finding;
import org.evenkeel.domain.check.Person;
import org.evenkeel.domain.check.ReplyCheck;
import org.evenkeel.domain.check.Situation;
import org.evenkeel.domain.check.Speller;
import org.evenkeel.domain.check.Turn;
import org.evenkeel.domain.tone.Registers;
import org.evenkeel.lexicon.HunspellSpeller;
import org.evenkeel.lexicon.Languages;
import org.evenkeel.localserver.customers.recorded.ConversationFile;
import org.evenkeel.platform.Directories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at a reply as the composer does; touches neither the cache nor the network. */
@Command(
        name = "check",
        description = "Prints as JSON what the reply check remarks on in a draft, the most severe first.")
final class CheckCommand implements Callable<Integer> {
    @Option(
            names = "--conversation-file",
            paramLabel = "FILE",
            required = true,
            description =
                    "What was said before: {\"turns\":[{\"speaker\":\"customer\",\"text\":…},…]}, or a turn a line.")
    private Path conversation;

    @Option(names = "--draft-file", paramLabel = "FILE", required = true, description = "The reply, as plain text.")
    private Path draft;

    @Option(names = "--note", description = "The draft is a private note.")
    private boolean note;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Speller speller = new HunspellSpeller(Directories.dictionaries()).patient();
        List<Finding> findings = new ReplyCheck(speller).check(Draft.finished(draft()), situation());
        PrintWriter out = spec.commandLine().getOut();
        out.println(findings.stream().map(CheckCommand::json).collect(Collectors.joining(",\n ", "[", "]")));
        out.flush();
        return ExitCode.DONE;
    }

    private String draft() {
        try {
            return Files.readString(draft, StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "The draft file " + draft + " cannot be read.");
        }
    }

    private Situation situation() {
        try {
            ConversationFile file = ConversationFile.read(conversation);
            return new Situation(
                    file.said().stream()
                            .map(said -> new Turn(said.byCustomer(), said.text()))
                            .toList(),
                    person(file.contact()),
                    file.others().stream().map(CheckCommand::person).toList(),
                    file.colleagues(),
                    Registers.of(
                            file.said().stream()
                                    .filter(ConversationFile.Said::byCustomer)
                                    .map(ConversationFile.Said::text)
                                    .toList(),
                            new Languages()),
                    note);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static Person person(ConversationFile.Named named) {
        return new Person(named.name(), named.email(), named.phone(), new HashSet<>(named.numbers()));
    }

    private static String json(Finding finding) {
        String replacement = finding.replacement();
        return String.format(
                Locale.ROOT,
                "{\"rule\":%s,\"severity\":%s,\"start\":%d,\"end\":%d,\"reason\":%s,\"replacement\":%s}",
                JsonText.quoted(finding.rule()),
                JsonText.quoted(finding.severity().name().toLowerCase(Locale.ROOT)),
                finding.start(),
                finding.end(),
                JsonText.quoted(finding.reason()),
                replacement == null ? "null" : JsonText.quoted(replacement));
    }
}
