// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.table.Table;

/** Recognises files that hold no text by the bytes they begin with. */
public final class Signatures {

    private record Signature(int offset, ByteBuffer start, String what) {
        boolean opens(byte[] bytes) {
            int length = start.remaining();
            return offset + length <= bytes.length
                    && ByteBuffer.wrap(bytes, offset, length).equals(start);
        }

        static Signature of(List<String> columns) {
            return new Signature(
                    Integer.parseInt(columns.get(0)),
                    ByteBuffer.wrap(HexFormat.of().parseHex(columns.get(1))),
                    columns.get(2));
        }
    }

    private static final List<Signature> ALL = Table.read(Signatures.class, "signatures.tsv").rows().stream()
            .map(Signature::of)
            .toList();

    private Signatures() {}

    /**
     * What the bytes are, if they are a known kind of file that is no text: <em>a JPEG picture</em>.
     *
     * @param bytes a file or its beginning
     */
    public static Optional<String> recognise(byte[] bytes) {
        @Nullable
        Signature found =
                ALL.stream().filter(each -> each.opens(bytes)).findFirst().orElse(null);
        return Optional.ofNullable(found).map(Signature::what);
    }
}
