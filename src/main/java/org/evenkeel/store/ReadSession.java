package org.evenkeel.store;

import org.evenkeel.domain.Change;
import org.jdbi.v3.core.Handle;

/** One consistent look at the cache, by topic. Belongs to one thread and ends with the work it was made for. */
public sealed class ReadSession permits WriteSession {
    private final Handle handle;

    ReadSession(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    /** Tables announce what they alter. */
    void attach(Change change) {
        throw new IllegalStateException("This session only reads");
    }

    /** A conversation's second line and counts must be worked out again before the commit. */
    void summaryStale(long conversationId) {
        throw new IllegalStateException("This session only reads");
    }

    public ConversationTable conversations() {
        return new ConversationTable(this);
    }

    public MessageTable messages() {
        return new MessageTable(this);
    }

    public ContactTable contacts() {
        return new ContactTable(this);
    }

    public DirectoryTable directory() {
        return new DirectoryTable(this);
    }

    public DraftTable drafts() {
        return new DraftTable(this);
    }

    public OutboxTable outbox() {
        return new OutboxTable(this);
    }

    public GuardTable guards() {
        return new GuardTable(this);
    }

    public CheckTable checks() {
        return new CheckTable(this);
    }

    public PromiseTable promises() {
        return new PromiseTable(this);
    }

    public ClockTable clocks() {
        return new ClockTable(this);
    }

    public HoldTable holds() {
        return new HoldTable(this);
    }

    public TemplateTable templates() {
        return new TemplateTable(this);
    }

    public TemplateUseTable templateUses() {
        return new TemplateUseTable(this);
    }

    public EnclosureTable enclosures() {
        return new EnclosureTable(this);
    }

    public KindTable kinds() {
        return new KindTable(this);
    }

    public SearchTable search() {
        return new SearchTable(this);
    }

    public SearchIndex searchIndex() {
        return new SearchIndex(this);
    }

    public SessionTable sessions() {
        return new SessionTable(this);
    }

    public FactTable facts() {
        return new FactTable(this);
    }

    public SessionFigureTable sessionFigures() {
        return new SessionFigureTable(this);
    }

    public SessionIndex sessionIndex() {
        return new SessionIndex(this);
    }

    /** What came in archives. */
    public HandedTable handed() {
        return new HandedTable(this);
    }

    public SessionTraces traces() {
        return new SessionTraces(this);
    }

    public SampleTable samples() {
        return new SampleTable(this);
    }

    public SavedViewTable savedViews() {
        return new SavedViewTable(this);
    }

    public ReviewTable reviews() {
        return new ReviewTable(this);
    }

    public ScorecardTable scorecards() {
        return new ScorecardTable(this);
    }

    public CalibrationTable calibrations() {
        return new CalibrationTable(this);
    }

    public CoachingTable coaching() {
        return new CoachingTable(this);
    }

    public ToneTable tones() {
        return new ToneTable(this);
    }

    public CursorTable cursors() {
        return new CursorTable(this);
    }

    public PaneTable panes() {
        return new PaneTable(this);
    }

    /** Facts about the cache itself: who we are, when it was last in step. */
    public KeyValueTable meta() {
        return new KeyValueTable(this, "meta");
    }

    /** The person's choices. */
    public KeyValueTable settings() {
        return new KeyValueTable(this, "setting");
    }
}
