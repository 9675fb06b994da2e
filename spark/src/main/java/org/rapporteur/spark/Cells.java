// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Values that write themselves, as cells of a table. */
final class Cells {

    private Cells() {}

    /** What writes a value. */
    interface Writing {
        void to(DataOutput out) throws IOException;
    }

    /** What reads a value back. */
    interface ReadingBack<T> {
        T from(DataInput in) throws IOException;
    }

    static byte[] write(Writing value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            value.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, ReadingBack<T> reader) {
        try {
            return reader.from(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("a cell ends too early", e);
        }
    }
}
