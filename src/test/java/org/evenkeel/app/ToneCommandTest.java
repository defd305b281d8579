package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToneCommandTest {
    @TempDir
    Path directory;

    private List<JsonObject> read(String lines) throws Exception {
        Path file = Files.writeString(directory.resolve("texts"), lines);
        Program.Ended ended = Program.run(directory, "tone", file.toString());
        assertThat(ended.code()).isZero();
        return ended.out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    @Test
    void readsALineOrItsTextField() throws Exception {
        List<JsonObject> read = read("""
                This is ridiculous, I want my money back NOW!!!
                {"id": "a", "nested": {"text": "no", "list": [1, "}", true]}, "text": "thank you \\"so\\" much \\u263a"}
                {"no": "text"}

                Dear Sir, I would kindly request your assistance regarding my recent purchase of a lamp.
                """);

        assertThat(read).hasSize(4);
        JsonObject angry = read.getFirst();
        assertThat(angry.get("mood").getAsString()).isIn("angry", "frustrated");
        assertThat(angry.get("upset").getAsDouble()).isGreaterThan(0.5);
        assertThat(angry.getAsJsonObject("scores").keySet())
                .containsExactly("angry", "frustrated", "worried", "confused", "neutral", "satisfied", "happy");
        assertThat(angry.getAsJsonArray("because").toString()).contains("ridiculous");
        assertThat(angry.get("confidence").getAsDouble()).isBetween(0.0, 1.0);
        assertThat(read.get(1).get("mood").getAsString()).isIn("satisfied", "happy");
        JsonObject register = read.getLast().getAsJsonObject("register");
        assertThat(register.get("formality").getAsString()).isEqualTo("formal");
        assertThat(register.get("language").getAsString()).isEqualTo("en");
    }

    @Test
    void saysWhichFileIsMissing() throws Exception {
        Program.Ended ended =
                Program.run(directory, "tone", directory.resolve("none").toString());

        assertThat(ended.code()).isNotZero();
        assertThat(ended.err()).contains("none").contains("cannot be read");
    }

    @Test
    void aLineThatIsNoObjectWithATextIsTheTextItself() {
        assertThat(ToneCommand.text("{\"a\":{\"text\":\"x\"},\"text\":\"y\"}")).isEqualTo("y");
        assertThat(ToneCommand.text(" {\"text\":\"a\\n\\u00e9\\\\\"}")).isEqualTo("a\n\u00e9\\");
        for (String plain :
                List.of("{", "{\"text", "{\"text\":\"a", "[1]", "{\"a\":1", "{}", "{\"text\":\"\\u12\"}", "{}{")) {
            assertThat(ToneCommand.text(plain)).isEqualTo(plain);
        }
    }
}
