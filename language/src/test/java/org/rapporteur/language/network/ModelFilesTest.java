// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.language.network.LanguageModelException.Code;

class ModelFilesTest {

    /** SHA-256 of no bytes. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static Manifest manifest(String checksum) {
        return new Manifest(Map.of(), Map.of(), Map.of("model.onnx", checksum));
    }

    @Test
    void aMissingModelIsNamedWithItsPlaceAndARemedy() {
        LanguageModelException failure = catchThrowableOfType(LanguageModelException.class, () -> Network.load("xx"));
        assertThat(failure.code()).isEqualTo(Code.MODEL_MISSING);
        assertThat(failure)
                .hasMessage(
                        "MODEL_MISSING: /xx/model.onnx: no such resource; build or install Rapporteur again, with the"
                                + " model among the resources of its language module");
    }

    @Test
    void bytesWithAnotherChecksumAreDamaged() {
        ModelFiles files = new ModelFiles("en");
        assertThat(files.verify("model.onnx", ByteBuffer.allocate(0), manifest(EMPTY)))
                .isTrue();
        LanguageModelException failure = catchThrowableOfType(
                LanguageModelException.class,
                () -> files.verify("model.onnx", ByteBuffer.allocate(1), manifest(EMPTY)));
        assertThat(failure.code()).isEqualTo(Code.MODEL_DAMAGED);
        assertThat(failure).hasMessageContaining("its SHA-256 must be " + EMPTY + ", is ");
    }
}
