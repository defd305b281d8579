package org.evenkeel.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names by their place in the alphabet, whatever their capitals and accents: the same number for the same name, 0 for none. Sessions
 * that were handed over have names of their own.
 */
final class NameRanks {
    static final NameRanks NONE = new NameRanks(List.of());

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<Long, Integer> people = new HashMap<>();
    private final Map<Long, Integer> handed = new HashMap<>();

    private record Named(boolean handed, long id, String name) {}

    private NameRanks(List<Named> all) {
        List<Named> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Named::name));
        String before = "";
        int rank = 0;
        for (Named one : sorted) {
            if (!one.name().equals(before)) {
                rank++;
                before = one.name();
            }
            (one.handed() ? handed : people).put(one.id(), rank);
        }
    }

    static NameRanks customers(ReadSession session) {
        return read(session, """
                SELECT 0, id, name FROM contact
                UNION ALL SELECT 1, session_id, customer FROM handed_session WHERE session_id IS NOT NULL AND customer <> ''
                """);
    }

    static NameRanks agents(ReadSession session) {
        return read(session, """
                SELECT 0, id, name FROM agent
                UNION ALL SELECT 1, h.session_id, h.agent FROM handed_session h JOIN session s ON s.id = h.session_id
                  WHERE s.agent_id NOT IN (SELECT id FROM agent)
                """);
    }

    private static NameRanks read(ReadSession session, String sql) {
        return new NameRanks(session.handle()
                .createQuery(sql)
                .map((row, context) -> new Named(row.getInt(1) == 1, row.getLong(2), folded(row.getString(3))))
                .list());
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** @param person the customer or agent of the session */
    int of(long session, long person) {
        Integer own = handed.get(session);
        return own != null ? own : people.getOrDefault(person, 0);
    }
}
