// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.list.ListFormat;
import org.rapporteur.screening.list.UnreadableListException;
import org.rapporteur.screening.list.WatchList;

/** Reads a list in whatever form it is published. Opens no network connection. */
public final class ListReader {

    private static final int HEAD = 4096;

    private ListReader() {}

    /**
     * Reads a list. What of it cannot be used is told in it and the rest used.
     *
     * @throws UnreadableListException if its form is not known, or nothing in it can be used
     * @throws IOException if the file cannot be read
     */
    public static WatchList read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ListFormat format = format(bytes);
        if (format == null) {
            throw new UnreadableListException(
                    file
                            + ": is no list that is known; give a list of OFAC, the UN, the EU, the UK or OpenSanctions, or a CSV with a column name");
        }
        MessageDigest hash = sha256();
        hash.update(bytes);
        Rows rows = new Rows();
        try {
            switch (format) {
                case UN_XML -> UnXml.read(bytes, rows);
                case OFAC_XML -> OfacXml.read(bytes, rows);
                case EU_XML -> EuXml.read(bytes, rows);
                case OFAC_CSV -> OfacCsv.read(text(bytes), beside(file, "alt", hash), beside(file, "add", hash), rows);
                case EU_CSV -> EuCsv.read(text(bytes), rows);
                case UK_CSV -> UkCsv.read(text(bytes), rows);
                case FTM_JSON -> FtmLines.read(text(bytes), rows);
                case OPENSANCTIONS_CSV, PLAIN_CSV -> NameCsv.read(text(bytes), rows);
            }
        } catch (XMLStreamException e) {
            // A list cut short: better half of it, and said so, than none.
            rows.reject(
                    e.getLocation() == null ? 1 : e.getLocation().getLineNumber(),
                    "broken-xml",
                    "is no XML from here on, the rest is not used; fetch the list again");
        }
        if (rows.entries().isEmpty()) {
            throw new UnreadableListException(file + ": no row of it can be used ("
                    + rows.rejected().size() + " rejected); fetch the list again");
        }
        LocalDate own = rows.date();
        LocalDate date = own == null
                ? LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC)
                : own;
        return new WatchList(
                file.toString(),
                format,
                date,
                own != null,
                HexFormat.of().formatHex(hash.digest()),
                rows.entries(),
                rows.rejected());
    }

    /** The form of a list, by how it begins; null if it is none that is known. */
    static @Nullable ListFormat format(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (head.startsWith("<")) {
            Xml.Element root = Xml.root(bytes);
            return switch (root == null ? "" : root.name()) {
                case "CONSOLIDATED_LIST" -> ListFormat.UN_XML;
                case "sdnList" -> ListFormat.OFAC_XML;
                case "export" -> ListFormat.EU_XML;
                default -> null;
            };
        }
        if (head.startsWith("{")) {
            return ListFormat.FTM_JSON;
        }
        String header = head.lines().limit(2).reduce("", (a, b) -> a + "\n" + b).toLowerCase(Locale.ROOT);
        if (header.contains("entity_logicalid")) {
            return ListFormat.EU_CSV;
        }
        if (header.contains("name 6")) {
            return ListFormat.UK_CSV;
        }
        if (head.matches("(?s)\"?\\d+\"?,.*") && header.contains("-0-")) {
            return ListFormat.OFAC_CSV;
        }
        String first =
                head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT).replace("\"", "");
        boolean named = ("," + first + ",").contains(",name,");
        return !named ? null : first.contains("aliases") ? ListFormat.OPENSANCTIONS_CSV : ListFormat.PLAIN_CSV;
    }

    /** A file that belongs to another, as {@code alt.csv} to {@code sdn.csv}; null where it is not there. */
    private static @Nullable String beside(Path file, String part, MessageDigest hash) throws IOException {
        Path name = file.getFileName();
        Path other = file.resolveSibling(name.toString().replaceFirst("(?i)sdn", part));
        if (other.equals(file) || !Files.exists(other)) {
            return null;
        }
        byte[] bytes = Files.readAllBytes(other);
        hash.update(bytes);
        return text(bytes);
    }

    /** UTF-8, else Latin 1, in which the older lists are written. */
    static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK must have SHA-256, this one has not", e);
        }
    }
}
