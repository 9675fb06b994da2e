// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Makes texts of the characters that break careless programs. */
final class Texts {

    private Texts() {}

    /** Letters, surrogate pairs, combining marks, line breaks of all kinds, and characters of no width. */
    static Arbitrary<String> odd() {
        return Arbitraries.of(
                        "a",
                        "B",
                        " ",
                        "é",
                        "e\u0301",
                        "😀",
                        "𝒳",
                        "\r\n",
                        "\n",
                        "\r",
                        "\u200B",
                        "\u200D",
                        "\uFEFF",
                        "\u2028",
                        "؀",
                        "👨\u200D👩",
                        "\u0000",
                        "中")
                .list()
                .ofMaxSize(600)
                .map(parts -> String.join("", parts));
    }
}
