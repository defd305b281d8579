package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path directory;

    private Program.Ended check(String conversation, String draft) throws IOException {
        Path before = Files.writeString(directory.resolve("conversation.json"), conversation);
        Path reply = Files.writeString(directory.resolve("draft.txt"), draft);
        return run("check", "--conversation-file", before.toString(), "--draft-file", reply.toString());
    }

    private static Program.Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = EvenkeelCommand.commandLine(arguments)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Program.Ended(code, out.toString(), err.toString());
    }

    private static List<String> rules(Program.Ended ended) {
        assertThat(ended.code()).as(ended.err()).isZero();
        List<String> rules = new ArrayList<>();
        JsonParser.parseString(ended.out())
                .getAsJsonArray()
                .forEach(finding ->
                        rules.add(finding.getAsJsonObject().get("rule").getAsString()));
        return rules;
    }

    @Test
    void printsFindingsAsJson() throws Exception {
        Program.Ended ended = check("""
                {"id": "1", "contact": {"name": "Priya Sharma"}, "colleagues": ["Dana Novak"],
                 "others": [{"name": "Marcus Keller", "numbers": ["88123"]}],
                 "turns": [{"speaker": "customer", "text": "Order 44871 is \\"late\\". When will it come?"}]}
                """, "Hello Marcus, what is your order number? I recieved it - bear with me.\n");
        assertThat(rules(ended)).containsExactly("wrong-chat", "already-told", "regional", "spelling");
        JsonArray findings = JsonParser.parseString(ended.out()).getAsJsonArray();
        JsonObject told = findings.get(1).getAsJsonObject();
        assertThat(told.get("severity").getAsString()).isEqualTo("warning");
        assertThat(told.get("start").getAsInt()).isZero();
        assertThat(told.get("reason").getAsString()).isEqualTo("They told us already: order 44871.");
        assertThat(findings.get(3).getAsJsonObject().get("replacement").getAsString())
                .isEqualTo("received");
    }

    @Test
    void readsATurnALineAsWell() throws Exception {
        String turns = """
                {"speaker": "customer", "text": "hi"}
                {"speaker": "agent", "text": "Hello"}
                """;
        assertThat(rules(check(turns, "Calm down."))).containsExactly("heat");
        assertThat(rules(check("[" + turns.strip().replace("}\n", "},\n") + "]", "All is well here, thank you.")))
                .isEmpty();
    }

    @Test
    void saysInASentenceWhatItCannotRead() throws Exception {
        Program.Ended ended = check("nothing of the kind", "Hello");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("neither a record with turns nor a turn a line");
        Program.Ended missing =
                run("check", "--conversation-file", directory.resolve("no").toString(), "--draft-file", "no");
        assertThat(missing.code()).isEqualTo(2);
    }
}
