// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapporteur.export.json.JsonType;

/** The forms in which a text can come, as far as they can be written without a library. */
public enum DocumentForm {
    TEXT,
    MARKDOWN,
    HTML,
    JSON_LINES,
    CSV,
    MAIL,
    MAILBOX,
    FEED,
    RTF,
    GZIP,
    ZIP;

    /** A file of this form that holds the text. */
    public byte[] of(String text) {
        return switch (this) {
            case TEXT -> bytes(text);
            case MARKDOWN -> bytes("---\ntitle: Report\ndate: 2031-04-02\n---\n# Report\n\n" + text);
            case HTML -> bytes(page(text));
            case JSON_LINES ->
                bytes("{\"title\":\"Report\",\"published\":\"2031-04-02\",\"text\":" + JsonType.TEXT.json(text)
                        + "}\n");
            case CSV -> bytes("title,published,text\nReport,2031-04-02,\"" + text.replace("\"", "\"\"") + "\"\n");
            case MAIL -> bytes(mail(text));
            case MAILBOX -> bytes("From desk@paper.example Wed Apr  2 10:42:00 2031\n" + mail(text) + "\n");
            case FEED ->
                bytes(
                        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title><item><title>Report</title><description>"
                                + escaped(page(text)) + "</description></item></channel></rss>");
            case RTF -> bytes(rtf(text));
            case GZIP -> packed(text);
            case ZIP -> zipped(text);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String page(String text) {
        return "<!doctype html><html><head><title>Report</title></head><body><article><h1>Report</h1><p>"
                + escaped(text).replace("\n\n", "</p><p>") + "</p></article></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String mail(String text) {
        return "From: Desk <desk@paper.example>\r\nSubject: Report\r\nDate: Wed, 02 Apr 2031 10:42:00 +0000\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes(text)) + "\r\n";
    }

    private static String rtf(String text) {
        StringBuilder out = new StringBuilder("{\\rtf1\\ansi\\uc1 ");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '\\', '{', '}' -> out.append('\\').append(each);
                case '\n' -> out.append("\\par ");
                default -> {
                    if (each < 128) {
                        out.append(each);
                    } else {
                        out.append("\\u").append((int) (short) each).append('?');
                    }
                }
            }
        }
        return out.append('}').toString();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("in/report.txt"));
            out.write(bytes(text));
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
