// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "Friday, May 3, 2024",
                "FLOOD: 14 DEAD, BRIDGE CLOSED",
                "URGENT - President, prime minister arrive Kyiv",
                "Results: Leipzig 3 Dortmund 1; Real Madrid 2 Barcelona 0; Ajax 1 Feyenoord 1",
                "Volodymyr Zelenskyy, Emmanuel Macron, Olaf Scholz, Recep Tayyip Erdogan, Pedro Sanchez",
                "The mayor said on Monday that the bridge is closed.",
                "MAYOR RESIGNS AFTER BRIDGE COLLAPSE, COUNCIL TO VOTE TUESDAY",
                "The word “Gerechtigkeit” was on every wall of the city, and “Freiheit” was on the banners of those who marched."
            })
    void headlinesTelegramsAndNamesAreTakenForEnglish(String text) {
        assertThat(LanguageCheck.foreign(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fra | Le maire a déclaré lundi que le pont resterait fermé pendant deux semaines.
            deu | Der Bürgermeister sagte am Montag, dass die Brücke zwei Wochen gesperrt bleibt.
            spa | El alcalde dijo el lunes que el puente permanecerá cerrado durante dos semanas.
            nld | De burgemeester zei maandag dat de brug twee weken gesloten blijft voor al het verkeer.
            dan | Borgmesteren sagde mandag, at broen vil være lukket i to uger for al trafik.
            ind | Wali kota mengatakan pada hari Senin bahwa jembatan itu akan ditutup selama dua minggu.
            som | Duqa magaalada ayaa sheegay Isniintii in buundada la xiri doono laba toddobaad.
            rus | Мэр заявил в понедельник, что мост будет закрыт на две недели.
            ara | قال رئيس البلدية يوم الاثنين إن الجسر سيغلق لمدة أسبوعين.
            cmn | 市长周一表示，这座桥将关闭两周，直到维修工作完成为止。
            """)
    void aSentenceOfAnotherLanguageIsForeign(String language, String text) {
        assertThat(LanguageCheck.foreign(text))
                .hasValueSatisfying(foreign -> assertThat(foreign.language()).isEqualTo(language));
    }
}
