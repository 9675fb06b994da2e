// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.dossier;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.rapporteur.record.Record;
import org.rapporteur.record.dossier.Dossier;

/**
 * Measures dossiers from a ledger on disk.
 *
 * <p>Usage: {@code DossierSpeed LEDGER NAME [ROUNDS]}. It prints for each round the milliseconds from nothing open to the dossier
 * whole in memory, by the clock and by the processor time of the thread, the first round being cold; and how much is in it.
 */
public final class DossierSpeed {

    private DossierSpeed() {}

    public static void main(String[] args) {
        if (args.length < 2 || args.length > 3) {
            System.err.println("usage: DossierSpeed LEDGER NAME [ROUNDS]");
            System.exit(2);
        }
        int rounds = args.length == 3 ? Integer.parseInt(args[2]) : 10;
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= rounds; round++) {
            long clock = System.nanoTime();
            long processor = threads.getCurrentThreadCpuTime();
            Dossier dossier;
            try (Record record = Record.open(Path.of(args[0]))) {
                dossier = record.dossiers().of(args[1]);
            }
            System.out.printf(
                    "round %d: %d ms by the clock, %d by processor time: %d documents, %d quotes, %d acts, %d allegations%n",
                    round,
                    (System.nanoTime() - clock) / 1_000_000,
                    (threads.getCurrentThreadCpuTime() - processor) / 1_000_000,
                    dossier.sources().size(),
                    dossier.quotes().size(),
                    dossier.acts().size(),
                    dossier.allegations().size());
        }
    }
}
