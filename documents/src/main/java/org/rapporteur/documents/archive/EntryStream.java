// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.archive;

import java.io.FilterInputStream;
import java.io.InputStream;

/** One file of an archive that passes by: closing it leaves the archive open. */
final class EntryStream extends FilterInputStream {

    EntryStream(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // The archive is closed by whoever opened it.
    }
}
