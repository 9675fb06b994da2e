// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "By Ann Reporter~Ann Reporter",
                "By Ann Reporter and Tom Writer~Ann Reporter;Tom Writer",
                "Ann Reporter, Tom Writer & Eve Editor-Smith~Ann Reporter;Tom Writer;Eve Editor-Smith",
                "ann@example.org (Ann Reporter)~Ann Reporter",
                "Ann Reporter <ann@example.org>~Ann Reporter",
                "By Ann Reporter, Staff Writer~Ann Reporter",
                "Ann Reporter, MD, PhD~Ann Reporter",
                "Ann Reporter PhD~Ann Reporter",
                "Tom Writer, Jr.~Tom Writer",
                "Posted by Ann Reporter~Ann Reporter",
                "https://example.org/ann~",
                "Senior Political Correspondent~",
                "Head of News~",
                "Slate Staff~Slate Staff",
                "admin~",
                "5 minutes ago~",
                "A sentence that says at some length what somebody has written about~"
            })
    void namesAreFoundInBylines(String byline, String names) {
        assertThat(String.join(";", Authors.of(byline))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void aTextInThePlaceOfABylineNamesNobody() {
        assertThat(Authors.of("Ann Reporter", "x".repeat(3_000_000))).containsExactly("Ann Reporter");
    }
}
