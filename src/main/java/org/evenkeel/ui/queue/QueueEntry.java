package org.evenkeel.ui.queue;

import java.util.Optional;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.Tones.Standing;

/** One entry of the queue's list, top to bottom. */
sealed interface QueueEntry {
    /** What makes it the same entry after its content has changed. */
    Object key();

    /** True when choosing it leads somewhere: a conversation opens, a foldable heading unfolds. */
    default boolean leads() {
        return true;
    }

    /** The lists, in the order they are shown. */
    enum Section {
        MINE,
        UNASSIGNED,
        /** Everything else: with colleagues, snoozed, resolved. Folded until asked for. */
        OTHERS
    }

    /** @param count how many conversations the section holds */
    record Heading(Section section, int count, boolean folded) implements QueueEntry {
        @Override
        public Object key() {
            return section;
        }

        @Override
        public boolean leads() {
            return section == Section.OTHERS;
        }
    }

    /**
     * A conversation.
     *
     * @param tone where it stands, once its messages were read
     */
    record Row(Section section, QueueRow row, Optional<Standing> tone) implements QueueEntry {
        Row(Section section, QueueRow row) {
            this(section, row, Optional.empty());
        }

        @Override
        public Object key() {
            return row.conversation().id();
        }
    }

    /**
     * A calm word where a section is empty.
     *
     * @param sentence the key of its text
     */
    record Remark(String sentence) implements QueueEntry {
        @Override
        public Object key() {
            return sentence;
        }

        @Override
        public boolean leads() {
            return false;
        }
    }
}
