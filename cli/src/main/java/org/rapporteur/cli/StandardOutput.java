// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Output of the process that tells a reader who has read enough, as {@code head} does, from a disk that is full: what goes
 * to the first is dropped, the second is an error. For one thread.
 */
final class StandardOutput extends OutputStream {

    /** What Linux and macOS say when nobody reads any more. */
    private static final String GONE = "Broken pipe";

    private final OutputStream out;
    private boolean gone;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (gone) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if (!GONE.equals(e.getMessage())) {
                throw e;
            }
            gone = true;
        }
    }
}
