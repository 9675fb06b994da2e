// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.file.Path;
import java.util.List;

/** A process that puts documents on record until somebody kills it, and says how many are. */
final class KilledWriter {

    static final int DOCUMENTS = 4000;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        Path record = Path.of(arguments[0]);
        try (LedgerWriter writer = LedgerWriter.open(record, Records.key(Path.of(arguments[1])))) {
            for (int number = 0; number < DOCUMENTS; number++) {
                if (writer.known(List.of(Records.id(number)), Records.READER).isEmpty()) {
                    writer.add(Records.recording(number));
                    if (writer.pending() == 3) {
                        writer.commit();
                        System.out.println(number);
                    }
                }
            }
            writer.commit();
        }
    }
}
