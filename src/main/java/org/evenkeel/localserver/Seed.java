package org.evenkeel.localserver;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenkeel.domain.agent.Role;
import org.evenkeel.localserver.state.DirectoryTable;
import org.evenkeel.localserver.state.Secrecy;
import org.evenkeel.localserver.state.ServerClock;
import org.evenkeel.localserver.state.Tables;

/** What a new data directory begins with: an invented shop, its people, its labels and its shared replies. */
final class Seed {
    private Seed() {}

    /** Does nothing when the directory is not new. */
    static void sow(Tables tables, ServerClock clock) {
        DirectoryTable directory = tables.directory();
        if (directory.seeded()) {
            return;
        }
        JsonObject seed = read();
        directory.createAccount(seed.get("account").getAsString(), clock.tick());
        Map<String, Long> people = new LinkedHashMap<>();
        for (JsonElement element : seed.getAsJsonArray("people")) {
            JsonObject person = element.getAsJsonObject();
            String email = person.get("email").getAsString();
            people.put(
                    email,
                    tables.users()
                            .add(
                                    person.get("name").getAsString(),
                                    email,
                                    Role.valueOf(person.get("role").getAsString()),
                                    Secrecy.token(),
                                    clock.tick()));
        }
        long inbox = directory.addInbox(seed.get("inbox").getAsString(), Secrecy.token(), true);
        directory.setInboxMembers(inbox, people.values());
        for (JsonElement element : seed.getAsJsonArray("teams")) {
            JsonObject team = element.getAsJsonObject();
            long id = directory.addTeam(
                    team.get("name").getAsString(), team.get("description").getAsString(), false);
            directory.setTeamMembers(id, members(team.getAsJsonArray("members"), people));
        }
        for (JsonElement element : seed.getAsJsonArray("labels")) {
            JsonObject label = element.getAsJsonObject();
            directory.addLabel(
                    label.get("title").getAsString(),
                    label.get("description").getAsString(),
                    label.get("color").getAsString());
        }
        for (JsonElement element : seed.getAsJsonArray("canned_responses")) {
            JsonObject canned = element.getAsJsonObject();
            directory.addCannedResponse(
                    canned.get("short_code").getAsString(),
                    canned.get("content").getAsString(),
                    clock.tick());
        }
    }

    private static List<Long> members(JsonArray emails, Map<String, Long> people) {
        return emails.asList().stream()
                .map(email -> Objects.requireNonNull(people.get(email.getAsString())))
                .toList();
    }

    private static JsonObject read() {
        try (var in = Objects.requireNonNull(Seed.class.getResourceAsStream("seed.json"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file seed.json cannot be read.", e);
        }
    }
}
