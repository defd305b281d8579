package org.evenkeel.export;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The last line of every page: whether it is masked, and which page of how many it is. */
final class PdfFooter extends PdfPageEventHelper {
    private static final float BELOW = 26;
    private static final float SIZE = 8;
    /** Three digits. */
    private static final float ROOM = 15;

    private static final float WIDEST = 40;

    private final PdfFaces faces;
    private final Color color;
    private boolean masked = true;
    /** How many pages there are is known at the end only. */
    private @Nullable PdfTemplate total;

    PdfFooter(PdfFaces faces, Color color) {
        this.faces = faces;
        this.color = color;
    }

    void masked(boolean now) {
        masked = now;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(WIDEST, 2 * SIZE);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        float base = document.bottom() - BELOW;
        show(
                canvas,
                Element.ALIGN_LEFT,
                masked
                        ? "Names, addresses and long numbers are masked as far as a program knows them."
                        : "Personal data is not masked.",
                document.left(),
                base);
        String here = writer.getPageNumber() + " of";
        show(canvas, Element.ALIGN_RIGHT, here, document.right() - ROOM, base);
        if (total != null) {
            canvas.addTemplate(total, document.right() - ROOM, base - SIZE / 2);
        }
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (total != null) {
            show(total, Element.ALIGN_LEFT, String.valueOf(writer.getPageNumber() - 1), 2, SIZE / 2);
        }
    }

    private void show(PdfContentByte canvas, int alignment, String text, float x, float y) {
        Phrase words = faces.phrase(text, SIZE, false, color, SIZE);
        ColumnText.showTextAligned(canvas, alignment, words, x, y, 0);
    }
}
