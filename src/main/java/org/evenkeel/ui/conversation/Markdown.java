package org.evenkeel.ui.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.evenkeel.ui.conversation.RichText.Mark;
import org.evenkeel.ui.conversation.RichText.Span;
import org.jspecify.annotations.Nullable;

/** The little Markdown that chats use: emphasis, strong, code, lists, links. Everything else, HTML too, is text. */
final class Markdown extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(FencedCodeBlock.class, ListBlock.class))
            .maxOpenBlockParsers(12)
            .maxInlineNesting(20)
            .build();
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_ADDRESS = Pattern.compile("[.,;:!?'*_…»”’]+$");
    /** More changes of style than this make a row slow to lay out and say nothing. */
    private static final int MOST_SPANS = 200;

    private final List<Span> spans = new ArrayList<>();
    private final EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    private @Nullable SafeLink link;
    private int depth;

    private Markdown() {}

    static List<Span> spans(String source) {
        Markdown markdown = new Markdown();
        PARSER.parse(source).accept(markdown);
        return markdown.trimmed();
    }

    private List<Span> trimmed() {
        while (!spans.isEmpty()) {
            Span last = spans.removeLast();
            String text = last.text().stripTrailing();
            if (!text.isEmpty()) {
                spans.add(new Span(text, last.marks(), last.link()));
                break;
            }
        }
        return spans;
    }

    private void add(String text, @Nullable SafeLink target) {
        if (text.isEmpty()) {
            return;
        }
        Span last = spans.isEmpty() ? null : spans.getLast();
        boolean full = spans.size() >= MOST_SPANS;
        if (last != null && (full || (last.marks().equals(marks) && last.link() == target))) {
            spans.set(spans.size() - 1, new Span(last.text() + text, last.marks(), last.link()));
        } else {
            spans.add(new Span(text, marks, target));
        }
    }

    private void breakLine() {
        if (!spans.isEmpty()) {
            add("\n", null);
        }
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        if (link != null) {
            add(literal, link);
            return;
        }
        Matcher address = ADDRESS.matcher(literal);
        int done = 0;
        while (address.find()) {
            String found = AFTER_ADDRESS.matcher(address.group()).replaceFirst("");
            if (found.endsWith(")") && found.indexOf('(') < 0) {
                found = found.substring(0, found.length() - 1);
            }
            Optional<SafeLink> target = SafeLink.of(found);
            if (target.isPresent()) {
                add(literal.substring(done, address.start()), null);
                add(found, target.get());
                done = address.start() + found.length();
            }
        }
        add(literal.substring(done), null);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        after(paragraph);
    }

    private void after(Node block) {
        if (block.getNext() != null) {
            breakLine();
            if (!(block.getParent() instanceof ListItem)) {
                breakLine();
            }
        }
    }

    @Override
    public void visit(SoftLineBreak soft) {
        breakLine();
    }

    @Override
    public void visit(HardLineBreak hard) {
        breakLine();
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral(), link);
    }

    @Override
    public void visit(Emphasis emphasis) {
        marked(Mark.EMPHASIS, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        marked(Mark.STRONG, () -> visitChildren(strong));
    }

    @Override
    public void visit(Code code) {
        marked(Mark.CODE, () -> add(code.getLiteral(), link));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        marked(Mark.CODE, () -> add(block.getLiteral().stripTrailing(), null));
        after(block);
    }

    private void marked(Mark mark, Runnable inside) {
        boolean added = marks.add(mark);
        inside.run();
        if (added) {
            marks.remove(mark);
        }
    }

    @Override
    public void visit(Link node) {
        linked(node.getDestination(), node);
    }

    @Override
    public void visit(Image node) {
        linked(node.getDestination(), node);
    }

    private void linked(String destination, Node node) {
        Optional<SafeLink> target = SafeLink.of(destination);
        if (target.isEmpty() || link != null) {
            visitChildren(node);
            if (target.isEmpty()) {
                add(" (" + destination + ")", link);
            }
            return;
        }
        link = target.get();
        int before = spans.size();
        visitChildren(node);
        if (spans.size() == before) {
            add(link.address(), link);
        }
        link = null;
    }

    @Override
    public void visit(BulletList list) {
        visitList(list);
    }

    @Override
    public void visit(OrderedList list) {
        visitList(list);
    }

    private void visitList(ListBlock list) {
        depth++;
        Integer first = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        int number = first == null ? 1 : first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            add("   ".repeat(depth - 1) + (list instanceof OrderedList ? number + ". " : "•  "), null);
            visitChildren(item);
            number++;
            if (item.getNext() != null) {
                breakLine();
            }
        }
        depth--;
        after(list);
    }
}
