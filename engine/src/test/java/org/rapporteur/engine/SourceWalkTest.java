// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.intake.Source;

class SourceWalkTest {

    private static final String LINE = "{\"id\":\"a\",\"text\":\"" + "All is well. ".repeat(1000) + "\"}\n";

    private final Rapporteur rapporteur = new Rapporteur(Settings.STANDARD);

    @Test
    void takesInNoMoreOfAnInputThanIsAskedFor() {
        Counted bytes = new Counted(LINE.repeat(100));
        try (Stream<Source> sources = rapporteur.sources(List.of(new Input.Bytes("many", bytes)))) {
            Iterator<Source> each = sources.iterator();
            each.next();
            assertThat(bytes.read).isLessThan(LINE.length() * 50L);
            assertThat(each).toIterable().hasSize(99);
            assertThat(bytes.read).isEqualTo(LINE.length() * 100L);
        }
    }

    @Test
    void closesAnInputBeforeItOpensTheNext() {
        Counted first = new Counted(LINE);
        Counted second = new Counted(LINE.repeat(2));
        try (Stream<Source> sources =
                rapporteur.sources(List.of(new Input.Bytes("first", first), new Input.Bytes("second", second)))) {
            Iterator<Source> each = sources.iterator();
            assertThat(each.next().source()).startsWith("first");
            assertThat(second.read).isZero();
            assertThat(each.next().source()).startsWith("second");
            assertThat(first.isClosed).isTrue();
            assertThat(second.isClosed).isFalse();
        }
        assertThat(second.isClosed).isTrue();
    }

    /** Tells how much of it was read. */
    private static final class Counted extends FilterInputStream {

        private long read;
        private boolean isClosed;

        Counted(String text) {
            super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            read += octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read += Math.max(count, 0);
            return count;
        }

        @Override
        public void close() throws IOException {
            isClosed = true;
            super.close();
        }
    }
}
