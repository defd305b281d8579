package org.evenkeel.lexicon;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.evenkeel.domain.check.Speller;
import org.evenkeel.domain.search.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spells by Hunspell dictionaries. English, French and Spanish ship with the program. German cannot: every free dictionary of it
 * descends from igerman98, whose licence is the GPL. It is read from a file the person chose, else from where the system has it
 * installed. A dictionary is read when its language is first asked for, on a thread of
 * its own: until then the language is not spoken.
 */
public final class HunspellSpeller implements Speller {
    private static final Logger LOG = LoggerFactory.getLogger(HunspellSpeller.class);
    private static final List<String> SHIPPED = List.of("en", "fr", "es");
    /** What the system calls dictionaries that do not ship. */
    private static final Map<String, List<String>> INSTALLED =
            Map.of("de", List.of("de_DE", "de_DE_frami", "de_AT", "de_CH", "de"));

    /** On the wall: a busy computer must not know fewer words than a quick one. Nobody waits for it. */
    private static final long PATIENCE_MS = 1_000;

    private static final int REMEMBERED = 2_000;
    private static final int MOST_KNOWN = 20_000;

    private final List<Path> folders;
    private final Executor reader;
    private final Map<String, Path> chosen = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Optional<Hunspell>>> languages = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<String, List<String>> near = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** True once somebody got no answer because it is still thought about. */
    private final AtomicBoolean open = new AtomicBoolean();

    /** Words that are thought about just now. */
    private final Map<String, CompletableFuture<Void>> thinking = new ConcurrentHashMap<>();

    private final Executor thinker;

    /** @param folders where the system keeps its dictionaries; those that are not there are passed over */
    public HunspellSpeller(List<Path> folders) {
        this(
                folders,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("spelling").factory()));
    }

    HunspellSpeller(List<Path> folders, Executor thinker) {
        this.folders = List.copyOf(folders);
        this.thinker = thinker;
        // Seconds of computing: a virtual thread would keep others off their carrier.
        this.reader = task -> Thread.ofPlatform().daemon().name("dictionary").start(task);
    }

    @Override
    public boolean speaks(String language) {
        return known(language) && language(language).getNow(Optional.empty()).isPresent();
    }

    /** The same for whoever has the time: reads a dictionary before it answers. */
    public Speller patient() {
        HunspellSpeller speller = this;
        return new Speller() {
            @Override
            public boolean speaks(String language) {
                return speller.learn(language);
            }

            @Override
            public boolean knows(String word, String language) {
                return speller.knows(word, language);
            }

            @Override
            public List<String> near(String word, String language) {
                return speller.learn(language) ? speller.think(language + ' ' + word, word, language) : List.of();
            }
        };
    }

    /** Waits until the language's words are read; false when there are none. */
    public boolean learn(String language) {
        return known(language) && language(language).join().isPresent();
    }

    @Override
    public boolean knows(String word, String language) {
        if (!speaks(language)) {
            return true;
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(
                language + ' ' + word,
                key -> language(language).join().map(words -> words.spell(word)).orElse(true));
    }

    /** At once: what was not thought about yet is nothing, and is thought about from now on. */
    @Override
    public List<String> near(String word, String language) {
        if (!speaks(language)) {
            return List.of();
        }
        String key = language + ' ' + word;
        List<String> found = near.get(key);
        if (found == null) {
            open.set(true);
            CompletableFuture<Void> answer = new CompletableFuture<>();
            if (thinking.putIfAbsent(key, answer) == null) {
                try {
                    thinker.execute(() -> answer(key, word, language, answer));
                } catch (RuntimeException | Error e) {
                    answered(key, answer);
                    throw e;
                }
            }
        }
        return found == null ? List.of() : found;
    }

    /** A word that cannot be thought about has no proposals from then on: who waits for it goes on and does not ask again. */
    private void answer(String key, String word, String language, CompletableFuture<Void> answer) {
        try {
            think(key, word, language);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("What was meant by a word could not be told in '{}'", language, e);
            near.put(key, List.of());
        } finally {
            answered(key, answer);
        }
    }

    private void answered(String key, CompletableFuture<Void> answer) {
        thinking.remove(key);
        answer.complete(null);
    }

    private List<String> think(String key, String word, String language) {
        List<String> found = near.get(key);
        if (found == null) {
            found = language(language).join().map(words -> near(word, words)).orElse(List.of());
            near.put(key, found);
        }
        return found;
    }

    @Override
    public boolean settle() {
        boolean asked = open.getAndSet(false);
        List<CompletableFuture<Void>> waiting = List.copyOf(thinking.values());
        waiting.forEach(CompletableFuture::join);
        return asked || !waiting.isEmpty(); // another draft's look may have taken the sign
    }

    /** One wrong letter is found by trying, which is quick; the dictionary's own rules are asked for what is further away. */
    private static List<String> near(String word, Hunspell words) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        List<String> slips = Words.oneLetterAway(word.toLowerCase(Locale.ROOT)).stream()
                .flatMap(near -> capital ? Stream.of(near, capital(near)) : Stream.of(near))
                .filter(words::spell)
                .toList();
        return slips.isEmpty() ? List.copyOf(words.suggest(word, PATIENCE_MS)) : slips;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static boolean known(String language) {
        return SHIPPED.contains(language) || INSTALLED.containsKey(language);
    }

    private CompletableFuture<Optional<Hunspell>> language(String language) {
        return languages.computeIfAbsent(language, name -> CompletableFuture.supplyAsync(() -> read(name), reader));
    }

    /** The file of a language that does not ship: the chosen one, else the one that the system has. */
    public Optional<Path> where(String language) {
        Path own = chosen.get(language);
        if (own != null && whole(own)) {
            return Optional.of(own);
        }
        return folders.stream()
                .flatMap(folder ->
                        INSTALLED.getOrDefault(language, List.of()).stream().map(name -> folder.resolve(name + ".dic")))
                .filter(HunspellSpeller::whole)
                .findFirst();
    }

    /** Takes a language's words from this file, from the next question on; where it is not there, as before. */
    public void choose(String language, Path words) {
        chosen.put(language, words);
        languages.remove(language);
        known.clear();
        near.clear();
    }

    /** Whether a file of words is there, with its rules beside it. */
    public static boolean whole(Path words) {
        return Files.isReadable(words) && Files.isReadable(rules(words));
    }

    private static Path rules(Path words) {
        return words.resolveSibling(words.getFileName().toString().replaceFirst("\\.dic$", "") + ".aff");
    }

    private Optional<Hunspell> read(String language) {
        try {
            if (SHIPPED.contains(language)) {
                return Optional.of(words(shipped(language + ".aff"), shipped(language + ".dic")));
            }
            Optional<Path> file = where(language);
            if (file.isPresent()) {
                return Optional.of(words(Files.newInputStream(rules(file.get())), Files.newInputStream(file.get())));
            }
            LOG.info("No dictionary of '{}' is installed; its words are not spelled", language);
        } catch (IOException | ParseException | RuntimeException e) {
            LOG.warn("The dictionary of '{}' could not be read; its words are not spelled", language, e);
        }
        return Optional.empty();
    }

    private static InputStream shipped(String name) throws IOException {
        InputStream in = HunspellSpeller.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("There is no dictionary " + name);
        }
        return in;
    }

    private static Hunspell words(InputStream rules, InputStream words) throws IOException, ParseException {
        try (ByteBuffersDirectory sorting = new ByteBuffersDirectory();
                InputStream bufferedRules = new BufferedInputStream(rules);
                InputStream bufferedWords = new BufferedInputStream(words)) {
            Dictionary dictionary = new Dictionary(sorting, "words", bufferedRules, bufferedWords);
            return new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {});
        }
    }
}
