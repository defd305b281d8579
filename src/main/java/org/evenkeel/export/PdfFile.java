package org.evenkeel.export;

import java.awt.Color;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.evenkeel.desk.ExportedSession;
import org.evenkeel.desk.SessionFile;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPCellEvent;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Transcripts to print or to read: a session begins on a new page, and the reader's list of contents leads to it. */
final class PdfFile implements SessionFile {
    private static final Color TEXT = new Color(0x1D2530);
    private static final Color QUIET = new Color(0x596476);
    private static final Color LINE = new Color(0xE3E7EC);
    private static final Color THEIRS = new Color(0xF0F2F5);
    private static final Color OURS = new Color(0xE4F1F2);
    private static final Color NOTE = new Color(0xFCF1DC);
    private static final float SIDE = 52;
    private static final float WIDTH = PageSize.A4.getWidth() - 2 * SIDE;
    private static final float WIDEST = WIDTH * 0.78f;
    private static final float SIZE = 10;
    private static final float SMALL = 8;
    private static final float LEADING = 14.5f;
    private static final float INSIDE = 9;
    private static final float ROUND = 8;
    private static final int FACTS_IN_A_ROW = 4;

    private final PdfFaces faces;
    private final Document document = new Document(PageSize.A4, SIDE, SIDE, 52, 60);
    private final OutputStream out;
    private final PdfWriter writer;
    private final PdfFooter footer;
    private boolean any;

    /** @param path of a file that is not there yet */
    PdfFile(Path path, PdfFaces faces) throws IOException {
        this.faces = faces;
        out = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW));
        writer = PdfWriter.getInstance(document, out);
        footer = new PdfFooter(faces, QUIET);
        writer.setPageEvent(footer);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle("Sessions");
        document.addCreator("Evenkeel");
        document.open();
    }

    @Override
    public void add(ExportedSession session) throws IOException {
        footer.masked(session.masking().on());
        if (any) {
            document.newPage();
        }
        any = true;
        try {
            head(session);
            for (ExportedSession.Line line : session.lines()) {
                if (line.side() == ExportedSession.Side.EVENT) {
                    document.add(event(line));
                } else {
                    document.add(said(line));
                }
            }
        } catch (DocumentException e) {
            throw new IOException(e);
        }
    }

    private void head(ExportedSession session) {
        new PdfOutline(
                writer.getRootOutline(),
                new PdfDestination(PdfDestination.FITH, document.top()),
                session.title() + " · "
                        + session.summary().began().atZone(session.zone()).toLocalDate());
        PdfPTable table = table(WIDTH, 1);
        table.addCell(bare(words(session.title(), 16, true, TEXT, 21), PdfWriter.RUN_DIRECTION_LTR));
        PdfPCell detail = bare(words(session.detail(), SMALL + 1, false, QUIET, 13), PdfWriter.RUN_DIRECTION_LTR);
        detail.setPaddingTop(3);
        table.addCell(detail);
        document.add(table);
        PdfPTable facts = table(WIDTH, FACTS_IN_A_ROW);
        facts.setSpacingBefore(12);
        facts.setSpacingAfter(14);
        int count = 0;
        for (ExportedSession.Fact fact : session.facts()) {
            Phrase both = words(fact.name() + "\n", SMALL, false, QUIET, 14);
            both.addAll(words(fact.value(), SIZE, true, TEXT, 14));
            PdfPCell cell = bare(both, PdfWriter.RUN_DIRECTION_LTR);
            boolean above = count < FACTS_IN_A_ROW;
            cell.setBorder(above ? Rectangle.TOP : Rectangle.BOTTOM);
            cell.setBorderColor(LINE);
            cell.setBorderWidth(0.7f);
            cell.setPaddingTop(above ? 6 : 3);
            cell.setPaddingBottom(above ? 3 : 9);
            facts.addCell(cell);
            count++;
        }
        document.add(facts);
    }

    private PdfPTable event(ExportedSession.Line line) {
        PdfPTable table = table(WIDTH, 1);
        table.setSpacingBefore(7);
        PdfPCell cell = bare(
                words(line.text() + PdfWords.MARK + " · " + line.time(), SMALL, false, QUIET, 11),
                PdfWords.direction(line.text()));
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        table.addCell(cell);
        return table;
    }

    /** Who and when above, and below it the words on a ground just as wide as they are. */
    private PdfPTable said(ExportedSession.Line line) {
        boolean theirs = line.side() == ExportedSession.Side.CUSTOMER;
        String note = line.side() == ExportedSession.Side.NOTE ? " · note" : "";
        String who = line.who() + PdfWords.MARK + note + " · " + line.time();
        Phrase words = words(line.text().isEmpty() ? " " : line.text(), SIZE, false, TEXT, LEADING);
        float ground = Math.min(WIDEST, widest(line.text(), SIZE) + 2 * INSIDE + 1);
        float width = Math.min(WIDEST, Math.max(ground, widest(who, SMALL) + 3));
        PdfPTable table = table(width, 1);
        table.setHorizontalAlignment(theirs ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        table.setSpacingBefore(8);
        table.setKeepTogether(true);
        PdfPCell caption = bare(words(who, SMALL, false, QUIET, 11), PdfWriter.RUN_DIRECTION_LTR);
        caption.setHorizontalAlignment(theirs ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        caption.setPaddingBottom(3);
        table.addCell(caption);
        PdfPCell cell = bare(words, PdfWords.direction(line.text()));
        float rest = width - ground;
        cell.setPaddingTop(4);
        cell.setPaddingBottom(7);
        cell.setPaddingLeft(INSIDE + (theirs ? 0 : rest));
        cell.setPaddingRight(INSIDE + (theirs ? rest : 0));
        Color color = theirs ? THEIRS : note.isEmpty() ? OURS : NOTE;
        cell.setCellEvent(ground(color, theirs ? 0 : rest, ground));
        table.addCell(cell);
        return table;
    }

    private static PdfPCellEvent ground(Color color, float from, float width) {
        return (cell, place, canvases) -> {
            PdfContentByte canvas = canvases[PdfPTable.BACKGROUNDCANVAS];
            canvas.saveState();
            canvas.setColorFill(color);
            canvas.roundRectangle(place.getLeft() + from, place.getBottom(), width, place.getHeight(), ROUND);
            canvas.fill();
            canvas.restoreState();
        };
    }

    /** How wide it is when only its own line ends break it. */
    private float widest(String text, float size) {
        float widest = 0;
        for (String line : text.lines().toList()) {
            Phrase words = words(line, size, false, TEXT, LEADING);
            widest = Math.max(widest, ColumnText.getWidth(words, PdfWords.direction(text), 0));
        }
        return widest;
    }

    private Phrase words(String text, float size, boolean bold, Color color, float leading) {
        return faces.phrase(text, size, bold, color, leading);
    }

    private static PdfPTable table(float width, int columns) {
        PdfPTable table = new PdfPTable(columns);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        return table;
    }

    private static PdfPCell bare(Phrase words, int direction) {
        PdfPCell cell = new PdfPCell(words);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setLeading(words.getLeading(), 0);
        cell.setRunDirection(direction);
        return cell;
    }

    @Override
    public void end() {
        if (!any) {
            document.add(words("No sessions in this time.", SIZE, false, QUIET, LEADING));
        }
        document.close();
    }

    /** What has no end is no document: the writer is let go with what there is of it. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
