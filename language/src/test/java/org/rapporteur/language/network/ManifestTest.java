// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static Manifest read(String json) throws IOException {
        return Manifest.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void labelsPiecesAndChecksumsAreReadAndTheRestIsSkipped() throws IOException {
        Manifest manifest = read("""
                {"version": "1", "made": {"on": ["a", {"b": 1}]}, "sha256": {"model.onnx": "ab"},
                 "pieces": {"start": 101, "shapes": ["x"]}, "labels": {"cue": ["O", "B-cue", "I-cue"]}}
                """);
        assertThat(manifest.labels(Head.CUE)).containsExactly("O", "B-cue", "I-cue");
        assertThat(manifest.piece("start")).isEqualTo(101);
        assertThat(manifest.checksums()).containsEntry("model.onnx", "ab");
    }

    @Test
    void aHeadWithoutLabelsIsNamed() throws IOException {
        Manifest manifest = read("{}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest.labels(Head.EVENT))
                .withMessage("head must have labels, has none: event");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatIOException().isThrownBy(() -> read("{\"labels\": {\"cue\": [\"O\""));
    }
}
