package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.GET;

import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.state.CsatTable.Filter;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.ServerClock;
import org.jspecify.annotations.Nullable;

/** What customers answered to surveys, for administrators (section 10). */
public final class SurveyRoutes {
    private final Core core;

    private SurveyRoutes(Core core) {
        this.core = core;
    }

    public static void install(Dispatcher routes, Core core) {
        var surveys = new SurveyRoutes(core);
        routes.account(GET, "/csat_survey_responses", surveys::list);
        routes.account(GET, "/csat_survey_responses/metrics", surveys::metrics);
    }

    private static Filter filter(Call call) {
        call.administratorsOnly();
        Long rating = call.number("rating");
        return new Filter(
                time(call.number("since")),
                time(call.number("until")),
                rating == null ? null : rating.intValue(),
                call.number("inbox_id"),
                call.number("team_id"),
                Input.numbers(call.queries("user_ids")));
    }

    private static @Nullable Long time(@Nullable Long seconds) {
        return seconds == null ? null : ServerClock.seconds(seconds);
    }

    private Reply list(Call call) {
        Filter filter = filter(call);
        return core.read(tables -> {
            Roster roster = core.roster(tables);
            var views = core.views(tables).directory();
            boolean newestFirst = !"created_at".equals(call.query("sort"));
            return Reply.json(tables.surveys().page(filter, newestFirst, call.page()).stream()
                    .map(row -> views.survey(
                            row,
                            tables.contacts().byId(row.contactId()).orElse(null),
                            roster.user(row.assignedAgentId())))
                    .toList());
        });
    }

    private Reply metrics(Call call) {
        Filter filter = filter(call);
        return core.read(tables -> {
            var ratings = tables.surveys().ratings(filter);
            int total = ratings.values().stream().mapToInt(Integer::intValue).sum();
            return Reply.json(Fields.of()
                    .put("total_count", total)
                    .put("ratings_count", ratings)
                    .put("total_sent_messages_count", tables.surveys().sent(filter)));
        });
    }
}
