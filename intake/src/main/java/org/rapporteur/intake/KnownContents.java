// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a file, known before it is asked for. Not safe for use by many threads. */
final class KnownContents implements Contents {

    private final List<Found> found;
    private int given;

    KnownContents(List<Found> found) {
        this.found = found;
    }

    @Override
    public @Nullable Found next() {
        return given < found.size() ? found.get(given++) : null;
    }

    @Override
    public @Nullable Mark mark() {
        return given == 0 ? null : new Mark(0, given - 1);
    }

    @Override
    public boolean goTo(Mark mark) {
        if (mark.number() >= found.size()) {
            return false;
        }
        given = (int) mark.number();
        return true;
    }
}
