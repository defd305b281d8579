package org.evenkeel.app;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.evenkeel.desk.JsonText;
import org.evenkeel.desk.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Searches the cache without a window and without the network. */
@Command(
        name = "search",
        description =
                "Finds messages, notes, customers and conversation numbers in the cache. Words and beginnings of words,"
                        + " \"a phrase\", from:customer by:agent in:inbox before:2026-05-01 after:2026-05 has:note"
                        + " is:resolved.")
final class SearchCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    @ParentCommand
    private EvenkeelCommand evenkeel;

    @Mixin
    private ConnectionOptions connection;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
    private List<String> words;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many (${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "One line of JSON a result.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--limit takes a number from 1.");
        }
        try (CommandSession session = CommandSession.open(evenkeel.data().open(), connection)) {
            session.workstation().index();
            Search.Results results = session.workstation().search().find(String.join(" ", words), limit);
            PrintWriter out = spec.commandLine().getOut();
            results.hits().forEach(hit -> out.println(json ? json(hit) : line(hit)));
            out.flush();
            notes(results);
            return ExitCode.DONE;
        }
    }

    /** What is no result goes beside the results. */
    private void notes(Search.Results results) {
        PrintWriter err = spec.commandLine().getErr();
        if (!results.trouble().isEmpty()) {
            err.println(results.trouble());
        }
        if (!results.forgiven().isEmpty()) {
            err.println("Nothing is spelled so; taken instead: " + String.join(", ", results.forgiven()) + ".");
        }
        if (results.more()) {
            err.println("There are more; give --limit or more words.");
        }
        err.flush();
    }

    private static String line(Search.Hit hit) {
        return "#%d  %s  %s%s  %s"
                .formatted(
                        hit.conversationId(),
                        WHEN.format(hit.when()),
                        hit.customer(),
                        hit.who().isEmpty() || hit.who().equals(hit.customer()) ? "" : " / " + hit.who(),
                        hit.snippet().text());
    }

    private static String json(Search.Hit hit) {
        String matches = hit.snippet().matches().stream()
                .map(range -> "[%d,%d]".formatted(range.start(), range.end()))
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "{\"kind\":%s,\"conversation_id\":%d,\"local_id\":%s,\"customer\":%s,\"who\":%s,\"when\":%s,\"snippet\":%s,"
                        + "\"matches\":[%s]}",
                JsonText.quoted(hit.kind().name().toLowerCase(Locale.ROOT)),
                hit.conversationId(),
                hit.localId(),
                JsonText.quoted(hit.customer()),
                JsonText.quoted(hit.who()),
                JsonText.quoted(hit.when().toString()),
                JsonText.quoted(hit.snippet().text()),
                matches);
    }
}
