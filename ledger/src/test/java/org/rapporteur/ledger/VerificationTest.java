// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    @TempDir
    private Path folder;

    @Test
    void tellsHowManyRowsItHasLookedAt() {
        Path record = folder.resolve("record");
        Records.write(record, Records.key(folder), IntStream.range(0, 300).toArray());
        List<Long> told = new ArrayList<>();

        Verification found =
                Verification.of(record, List.of(), null, () -> (entry, columns) -> Optional.empty(), told::add);

        assertThat(found.fault()).isEmpty();
        assertThat(found.entries()).isEqualTo(600);
        assertThat(told).containsExactly(256L, 512L);
    }
}
