package org.evenkeel.export;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts of a document, embedded as far as they are used: the program's own for Latin, Greek, Cyrillic, Arabic, Hebrew and the
 * usual emoji; for what these lack, those of the system. An emoji that nobody can draw is named in words.
 */
final class PdfFaces {
    private static final Logger LOG = LoggerFactory.getLogger(PdfFaces.class);
    private static final String SCREEN = "/org/evenkeel/ui/shell/fonts/";
    private static final int DEEPEST = 6;
    private static final String MISSING = "\u25A1";
    /** File names, best first, as they begin. */
    private static final List<String> ASIAN = List.of(
            "notosanscjk-regular",
            "notosanscjksc-regular",
            "sourcehansans-regular",
            "msyh",
            "yugothm",
            "malgun",
            "pingfang",
            "hiragino",
            "applesdgothic",
            "droidsansfallback",
            "wqy-microhei",
            "wqy-zenhei",
            "arialuni",
            "arial unicode");

    private static final List<String> OTHERS = List.of(
            "notosans-regular",
            "notosansdevanagari-regular",
            "notosansthai-regular",
            "notosansbengali-regular",
            "notosanstamil-regular",
            "notosansarmenian-regular",
            "notosansgeorgian-regular",
            "notosansethiopic-regular",
            "notosanssymbols2-regular",
            "notosanssymbols-regular",
            "dejavusans.",
            "segoeui.",
            "leelawui",
            "nirmala",
            "ebrima",
            "seguisym",
            "seguiemj",
            "thonburi",
            "kohinoor",
            "apple symbols",
            "symbola",
            "arialuni",
            "arial unicode",
            "freesans");

    private static final Set<UnicodeScript> ASIAN_SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private final List<Path> folders;
    private final BaseFont plain;
    private final BaseFont strong;
    private final List<BaseFont> shipped = new ArrayList<>();
    private final Map<Path, @Nullable BaseFont> read = new HashMap<>();
    private final Map<Integer, @Nullable BaseFont> found = new HashMap<>();
    private @Nullable List<Path> files;

    /** @param folders in which the system keeps its fonts */
    PdfFaces(List<Path> folders) throws IOException {
        this.folders = folders;
        plain = shipped(SCREEN + "Inter-Regular.otf");
        strong = shipped(SCREEN + "Inter-SemiBold.otf");
        for (String name : List.of("NotoSansArabic.ttf", "NotoSansHebrew.ttf", "NotoEmoji.ttf")) {
            shipped.add(shipped("/org/evenkeel/export/fonts/" + name));
        }
    }

    private static BaseFont shipped(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(PdfFaces.class.getResourceAsStream(name), name)) {
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes.readAllBytes(), null);
        }
    }

    /** The text in pieces, each in a font that has its characters. */
    Phrase phrase(String text, float size, boolean bold, Color color, float leading) {
        Phrase phrase = new Phrase(leading);
        StringBuilder piece = new StringBuilder();
        BaseFont current = bold ? strong : plain;
        BaseFont usual = current;
        boolean turned = PdfWords.runsBothWays(text);
        for (int cp : PdfWords.drawable(text).codePoints().toArray()) {
            BaseFont face = usual;
            String drawn = turned ? PdfWords.kept(cp) : Character.toString(cp);
            if (cp != ' ' && cp != '\n') {
                face = face(cp, usual);
                if (face == null) {
                    face = usual;
                    drawn = PdfWords.isPicture(cp) ? PdfWords.named(cp) : MISSING;
                    if (!usual.charExists(drawn.codePointAt(0))) {
                        drawn = "?";
                    }
                }
            }
            if (face != current && !piece.isEmpty()) {
                phrase.add(new Chunk(piece.toString(), new Font(current, size, Font.NORMAL, color)));
                piece.setLength(0);
            }
            current = face;
            piece.append(drawn);
        }
        if (!piece.isEmpty()) {
            phrase.add(new Chunk(piece.toString(), new Font(current, size, Font.NORMAL, color)));
        }
        return phrase;
    }

    private @Nullable BaseFont face(int cp, BaseFont usual) {
        if (usual.charExists(cp)) {
            return usual;
        }
        for (BaseFont face : shipped) {
            if (face.charExists(cp)) {
                return face;
            }
        }
        if (!found.containsKey(cp)) {
            found.put(cp, installed(cp));
        }
        return found.get(cp);
    }

    private @Nullable BaseFont installed(int cp) {
        List<String> names = ASIAN_SCRIPTS.contains(UnicodeScript.of(cp)) ? ASIAN : OTHERS;
        for (String name : names) {
            for (Path file : files()) {
                if (file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith(name)) {
                    BaseFont face = read(file);
                    if (face != null && face.charExists(cp)) {
                        return face;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable BaseFont read(Path file) {
        if (!read.containsKey(file)) {
            read.put(file, readNow(file));
        }
        return read.get(file);
    }

    /** Null for a font that cannot be read, may not be embedded or has pictures in the place of outlines. */
    private static @Nullable BaseFont readNow(Path file) {
        String name = file.toString();
        try {
            return BaseFont.createFont(
                    name.toLowerCase(Locale.ROOT).endsWith(".ttc") ? name + ",0" : name,
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    BaseFont.NOT_CACHED,
                    null,
                    null);
        } catch (IOException | DocumentException e) {
            LOG.debug("{} is no font for a document", file, e);
            return null;
        }
    }

    private List<Path> files() {
        List<Path> known = files;
        if (known == null) {
            known = new ArrayList<>();
            for (Path folder : folders) {
                try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
                    all.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc)"))
                            .sorted()
                            .forEach(known::add);
                } catch (IOException | java.io.UncheckedIOException e) {
                    LOG.debug("No fonts in {}", folder, e);
                }
            }
            files = known;
        }
        return known;
    }
}
