package org.evenkeel.desk;

import java.util.Locale;

/** Sessions as one page that needs nothing else: no script, no picture, no address is ever asked for anything. */
final class SessionHtml {
    static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Sessions</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>
            :root{--page:#F4F5F7;--card:#fff;--line:#E3E7EC;--text:#1D2530;--quiet:#596476;--theirs:#F0F2F5;--ours:#E4F1F2;
              --note:#FCF1DC}
            @media(prefers-color-scheme:dark){:root{--page:#14181E;--card:#1C222A;--line:#2C343F;--text:#E6EAF0;--quiet:#9AA6B6;
              --theirs:#29313B;--ours:#173A3D;--note:#3A2F17}}
            @media print{:root{--page:#fff}article{border:0;break-after:page}}
            body{font:14px/1.45 Inter,system-ui,"Noto Sans",sans-serif;color:var(--text);background:var(--page);margin:0;
              padding:24px}
            article{background:var(--card);border:1px solid var(--line);border-radius:12px;max-width:760px;margin:0 auto 24px;
              padding:20px 24px}
            h2{font-size:17px;margin:0;overflow-wrap:anywhere}.detail,small{color:var(--quiet);font-size:12px}
            dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:10px 16px;font-size:12px;margin:16px 0;
              padding:12px 0;border:solid var(--line);border-width:1px 0}
            dt{color:var(--quiet)}dd{margin:0;font-size:13px;font-weight:600}
            .said{display:flex;flex-direction:column;align-items:flex-start;margin:10px 0;break-inside:avoid}
            .said p{margin:2px 0 0;padding:7px 12px;border-radius:12px;background:var(--theirs);max-width:80%;
              box-sizing:border-box;white-space:pre-wrap;overflow-wrap:anywhere;text-align:start}
            .ours{align-items:flex-end}.ours p{background:var(--ours)}.note p{background:var(--note)}
            .event{text-align:center;color:var(--quiet);font-size:12px;margin:10px 0;overflow-wrap:anywhere}
            </style></head><body>
            """;
    static final String FOOT = "</body></html>\n";

    private SessionHtml() {}

    static String article(ExportedSession session) {
        StringBuilder page = new StringBuilder("<article><h2>" + escaped(session.title())
                + "</h2><div class=\"detail\">" + escaped(session.detail()) + "</div><dl>");
        for (ExportedSession.Fact fact : session.facts()) {
            page.append("<div><dt>" + escaped(fact.name()) + "</dt><dd>" + escaped(fact.value()) + "</dd></div>");
        }
        page.append("</dl>\n");
        for (ExportedSession.Line line : session.lines()) {
            String time =
                    "<time datetime=\"" + escaped(line.at().toString()) + "\">" + escaped(line.time()) + "</time>";
            if (line.side() == ExportedSession.Side.EVENT) {
                page.append("<div class=\"event\" dir=\"auto\">" + escaped(line.text()) + " · " + time + "</div>\n");
                continue;
            }
            String side =
                    switch (line.side()) {
                        case CUSTOMER, EVENT -> "";
                        case OURS -> " ours";
                        case NOTE -> " ours note";
                    };
            String note = line.side() == ExportedSession.Side.NOTE
                    ? line.side().name().toLowerCase(Locale.ROOT) + " · "
                    : "";
            page.append("<div class=\"said" + side + "\"><small><bdi>" + escaped(line.who()) + "</bdi> · " + note + time
                    + "</small><p dir=\"auto\">" + escaped(line.text()) + "</p></div>\n");
        }
        return page.append("</article>\n").toString();
    }

    /** What no page may hold is left out. */
    static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
