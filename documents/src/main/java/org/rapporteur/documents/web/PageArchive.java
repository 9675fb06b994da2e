// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Keeps what servers answered as a web archive: a file {@code pages-TIME.warc.gz} for each time that it is opened, each reply a
 * member that is packed by itself. Not safe for use by many threads.
 */
public final class PageArchive implements AutoCloseable {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What said how the body came over the line; it is kept as it was when it arrived. */
    private static final Set<String> OF_THE_LINE = Set.of("transfer-encoding", "content-length");

    /**
     * Where a reply is kept.
     *
     * @param file name of the archive
     * @param offset first byte of it, at least 0
     * @param length how many bytes, at least 1
     * @param sha256 of these bytes, as they are in the file
     */
    public record Place(String file, long offset, long length, String sha256) {}

    private final Path folder;
    private final String software;
    private @Nullable FileChannel channel;
    private String name = "";

    /**
     * @param folder is made, with the first file in it, when the first reply is kept
     * @param software what wrote the archive
     */
    public PageArchive(Path folder, String software) {
        this.folder = folder;
        this.software = software;
    }

    /**
     * Keeps a reply; it is on the disk after {@link #force}.
     *
     * @param headers names and values, in the order they came in
     * @throws IOException if it cannot be written
     */
    public Place keep(
            URI address, Instant time, int status, String reason, List<Map.Entry<String, String>> headers, byte[] body)
            throws IOException {
        FileChannel out = channel == null ? open(time) : channel;
        HttpResponse.Builder http = new HttpResponse.Builder(status, reason);
        for (Map.Entry<String, String> header : headers) {
            boolean isOfTheLine = OF_THE_LINE.contains(header.getKey().toLowerCase(Locale.ROOT));
            http.addHeader((isOfTheLine ? "X-Archive-Orig-" : "") + header.getKey(), header.getValue());
        }
        http.addHeader("Content-Length", String.valueOf(body.length));
        http.body(null, Channels.newChannel(new java.io.ByteArrayInputStream(body)), body.length);
        WarcResponse response = new WarcResponse.Builder(address)
                .date(time)
                .payloadDigest(new WarcDigest("sha256", sha256(body)))
                .body(http.build())
                .build();
        return write(out, writer -> writer.write(response));
    }

    /** Waits until all that was kept is on the disk. */
    public void force() throws IOException {
        if (channel != null) {
            channel.force(true);
        }
    }

    private FileChannel open(Instant time) throws IOException {
        Files.createDirectories(folder);
        String start = "pages-" + NAME.format(time);
        FileChannel opened = null;
        for (int number = 0; opened == null; number++) {
            name = start + (number == 0 ? "" : "-" + number) + ".warc.gz";
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                opened = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        }
        channel = opened;
        Warcinfo info = new Warcinfo.Builder()
                .date(time)
                .filename(name)
                .fields(Map.of("software", List.of(software), "format", List.of("WARC File Format 1.0")))
                .build();
        write(opened, writer -> writer.write(info));
        return opened;
    }

    private interface Writing {
        void to(WarcWriter writer) throws IOException;
    }

    private Place write(FileChannel out, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream memory = bytes;
                WarcWriter writer = new WarcWriter(Channels.newChannel(memory), WarcCompression.GZIP)) {
            writing.to(writer);
        }
        byte[] record = bytes.toByteArray();
        long offset = out.position();
        ByteBuffer left = ByteBuffer.wrap(record);
        while (left.hasRemaining()) {
            out.write(left);
        }
        return new Place(name, offset, record.length, HexFormat.of().formatHex(sha256(record)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
