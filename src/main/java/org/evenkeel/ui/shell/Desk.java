package org.evenkeel.ui.shell;

import org.evenkeel.desk.Alarms;
import org.evenkeel.desk.Checks;
import org.evenkeel.desk.Conversations;
import org.evenkeel.desk.Drafts;
import org.evenkeel.desk.Exports;
import org.evenkeel.desk.Handling;
import org.evenkeel.desk.Holds;
import org.evenkeel.desk.Layouts;
import org.evenkeel.desk.Presence;
import org.evenkeel.desk.Promises;
import org.evenkeel.desk.Replies;
import org.evenkeel.desk.Reviews;
import org.evenkeel.desk.Search;
import org.evenkeel.desk.Settings;
import org.evenkeel.desk.Templates;
import org.evenkeel.desk.Tones;
import org.evenkeel.desk.Transcripts;
import org.evenkeel.desk.archive.Archives;

/** The verbs that the screens of the console need, each screen taking its two or three. */
public record Desk(
        Conversations conversations,
        Transcripts transcripts,
        Replies replies,
        Drafts drafts,
        Holds holds,
        Promises promises,
        Handling handling,
        Layouts layouts,
        Presence presence,
        Search search,
        Alarms alarms,
        Templates templates,
        Settings settings,
        Checks checks,
        Reviews reviews,
        Archives archives,
        Exports exports,
        Tones tones) {}
