package org.evenkeel.localserver.customers.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scenarios that come with the product. {@code scenarios/index.txt} names them, since a jar cannot be listed. */
public final class ScenarioShelf {
    private static final String FOLDER = "/org/evenkeel/localserver/customers/scenarios/";

    private ScenarioShelf() {}

    /** All shipped scenarios in the order of the index. */
    public static List<Scenario> shipped() {
        return read("index.txt")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.startsWith("#"))
                .map(name -> ScenarioParser.parse(name + ".scenario", read(name + ".scenario")))
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = ScenarioShelf.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The scenario file " + file + " is missing from this build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The scenario file " + file + " cannot be read.", e);
        }
    }
}
