package org.evenkeel.ui.controls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/** Pictures as PNG, without Swing or AWT. Any thread. */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte TRUECOLOUR_WITH_ALPHA = 6;

    private Png() {}

    /** The picture as a PNG file: 8 bits a channel, with alpha. */
    public static byte[] of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteArrayOutputStream png = new ByteArrayOutputStream(width * height / 4);
        png.writeBytes(SIGNATURE);
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put(TRUECOLOUR_WITH_ALPHA)
                        .array());
        chunk(png, "IDAT", packed(image.getPixelReader(), width, height));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] packed(PixelReader pixels, int width, int height) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        int[] row = new int[width];
        byte[] before = new byte[width * 4];
        byte[] line = new byte[1 + width * 4];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            for (int y = 0; y < height; y++) {
                pixels.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
                out.write(lineUp(row, before, line));
            }
        } catch (IOException e) {
            throw new IllegalStateException("A buffer in memory refused to be written", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** One line by the filter "up": the difference to the line above, which packs well for flat screens. */
    private static byte[] lineUp(int[] row, byte[] before, byte[] line) {
        line[0] = 2;
        for (int x = 0; x < row.length; x++) {
            int argb = row[x];
            int at = x * 4;
            put(line, before, at, argb >> 16);
            put(line, before, at + 1, argb >> 8);
            put(line, before, at + 2, argb);
            put(line, before, at + 3, argb >>> 24);
        }
        return line;
    }

    private static void put(byte[] line, byte[] before, int at, int value) {
        line[at + 1] = (byte) (value - before[at]);
        before[at] = (byte) value;
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.writeBytes(ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array());
    }
}
