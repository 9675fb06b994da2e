// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import java.util.List;
import org.rapporteur.language.decode.ReadingDecoder.Place;
import org.rapporteur.language.network.Window;
import org.rapporteur.language.piece.PiecedWord;
import org.rapporteur.model.text.Text;

/** Where a window over too many words is best cut: after a mark that parts sentences, else clauses, else phrases, else anywhere. */
final class WindowEnd {

    private static final List<String> PARTING = List.of(".!?…", ";:—–", ",)");

    private WindowEnd() {}

    /** The number of the word after the last of the window that begins at {@code from}. */
    static int of(Text text, List<Place> places, List<PiecedWord> pieced, int from) {
        int pieces = Window.ENDS;
        int to = from;
        while (to < pieced.size() && pieces + pieced.get(to).pieces().length <= WindowReader.LONGEST) {
            pieces += pieced.get(to).pieces().length;
            to++;
        }
        if (to == pieced.size()) {
            return to;
        }
        for (String marks : PARTING) {
            for (int end = to; end > (from + to) / 2; end--) {
                if (marks.indexOf(text.value().charAt(places.get(end - 1).span().start())) >= 0) {
                    return end;
                }
            }
        }
        return to;
    }
}
