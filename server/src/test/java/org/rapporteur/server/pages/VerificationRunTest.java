// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.proof.RecordCheck;

class VerificationRunTest {

    private static final Path PLACE = Path.of("/somewhere/record");

    private final List<String> log = new ArrayList<>();

    private static RecordCheck found(@Nullable String fault) {
        return new RecordCheck(1000, 10, 1, Optional.ofNullable(fault), null, List.of(), List.of());
    }

    /** Looks at the record before {@code begin} returns. */
    private VerificationRun verifying(VerificationRun.Check check) {
        return new VerificationRun(PLACE, log::add, check, Runnable::run);
    }

    @Test
    void progressIsAShareOfTheEntries() {
        List<VerificationRun> one = new ArrayList<>();
        List<VerificationRun.State> seen = new ArrayList<>();
        one.add(verifying(progress -> {
            progress.accept(256);
            seen.add(one.getFirst().state());
            progress.accept(1000);
            seen.add(one.getFirst().state());
            return found(null);
        }));

        one.getFirst().begin(1000);

        assertThat(seen).allMatch(VerificationRun.State::isRunning);
        assertThat(seen).extracting(VerificationRun.State::percent).containsExactly(25, 99);
        assertThat(one.getFirst().state().isRunning()).isFalse();
        assertThat(one.getFirst().state().percent()).isEqualTo(100);
    }

    @Test
    void aCheckThatBreaksDownDoesNotLookAsIfItRanOn() {
        VerificationRun verifying = verifying(progress -> {
            throw new StackOverflowError("too deep");
        });

        verifying.begin(10);

        assertThat(verifying.state().isRunning()).isFalse();
        assertThat(verifying.state().failure()).contains("mistake");
        assertThat(log).singleElement().asString().contains("too deep");
    }

    @Test
    void theFolderOfTheRecordIsNotShown() {
        VerificationRun verifying = verifying(
                progress -> found("row 5: it cannot be read from volumes/1: IO Error: " + PLACE + "/volumes/1"));

        verifying.begin(10);

        assertThat(verifying.state().fault()).isEqualTo("row 5: it cannot be read from volumes/1: IO Error: volumes/1");
    }
}
