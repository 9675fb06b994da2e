// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.archive;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.form.Form;
import org.tukaani.xz.XZInputStream;

/** Unpacks what is packed by itself. */
final class Unpacking {

    private static final int BUFFER = 1 << 16;

    /** Kibibytes: what the strongest setting of xz takes. */
    private static final int XZ_MEMORY = 100 << 10;

    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private Unpacking() {}

    static Contents open(Form form, StoredFile file) throws IOException {
        if (form == Form.GZIP && isWarc(file.head())) {
            // Each record is packed by itself, and its place is that of the packed record.
            return Contents.of(List.of(file.of(Form.WARC)));
        }
        return Contents.of(List.of(file.unpacked(
                switch (form) {
                    case BZIP2 -> new Damage(new BZip2CompressorInputStream(file.in(), true));
                    case XZ -> new Damage(new XZInputStream(file.in(), XZ_MEMORY));
                    case ZSTD -> new Damage(new ZstdInputStream(file.in()));
                    default -> new GZIPInputStream(file.in(), BUFFER);
                })));
    }

    private static boolean isWarc(byte[] head) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return Arrays.equals(in.readNBytes(WARC.length), WARC);
        } catch (IOException e) {
            return false;
        }
    }

    /** Tells damage as such, whatever way each library has to tell it. */
    private static final class Damage extends FilterInputStream {

        Damage(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (EOFException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                ZipException damage = new ZipException(e.getMessage());
                damage.initCause(e);
                throw damage;
            }
        }
    }
}
