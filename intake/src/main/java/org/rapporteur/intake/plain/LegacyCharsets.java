// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapporteur.intake.table.Table;

/**
 * Decodes text that is not Unicode. English text has so few letters beyond ASCII that the statistics of a detector know
 * nothing of it; there the encoding is the one in which these few make the most natural words. Any other text is left to
 * the detector.
 */
final class LegacyCharsets {

    /** In the order in which they are preferred where several read equally well. */
    private static final List<Charset> LATIN = Table.read(LegacyCharsets.class, "latin-charsets.txt").rows().stream()
            .map(List::getFirst)
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    /** Up to this share of bytes beyond ASCII a text is in Latin letters, for certain. */
    private static final double LATIN_SHARE = 0.25;

    /** Bytes that the detector looks at. */
    private static final int SAMPLE = 8000;

    /** Of 100. Random bytes come out below it, a sentence in its encoding above. */
    private static final int LEAST_CONFIDENCE = 15;

    private LegacyCharsets() {}

    /** @param broken how decoding as UTF-8 went wrong */
    static Decoding decode(byte[] bytes, Decoding.Undecodable broken) {
        Utf8Sequences sequences = Utf8Sequences.count(bytes);
        if (sequences.whole() > sequences.stray()) {
            // Reading it in another encoding would turn every quotation mark into three letters.
            return new Decoding.Undecodable(broken.why() + ", which the rest of it is in", broken.at());
        }
        if (sequences.beyondAscii() <= LATIN_SHARE * bytes.length) {
            Optional<Decoding.Decoded> latin = mostNatural(bytes);
            if (latin.isPresent()) {
                return latin.get();
            }
        }
        return detected(bytes, broken);
    }

    private static Optional<Decoding.Decoded> mostNatural(byte[] bytes) {
        List<Decoding.Decoded> best = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (Charset charset : LATIN) {
            if (Strict.decode(bytes, 0, charset) instanceof Decoding.Decoded decoded) {
                int oddities = Oddities.count(decoded.text());
                if (oddities < least) {
                    best.clear();
                    least = oddities;
                }
                if (oddities == least) {
                    best.add(decoded);
                }
            }
        }
        boolean isLatin = best.stream().allMatch(decoded -> Oddities.isLatin(decoded.text()));
        return best.size() < 2 || isLatin ? best.stream().findFirst() : Optional.of(likeliest(best, bytes));
    }

    /** Greek and Russian words look equally natural in each other's letters: which are words, the detector knows. */
    private static Decoding.Decoded likeliest(List<Decoding.Decoded> equallyNatural, byte[] bytes) {
        for (CharsetMatch match :
                new CharsetDetector().setText(beyondAscii(bytes)).detectAll()) {
            for (Decoding.Decoded decoded : equallyNatural) {
                if (Charset.isSupported(match.getName())
                        && new String(bytes, Charset.forName(match.getName())).equals(decoded.text())) {
                    return decoded;
                }
            }
        }
        return equallyNatural.getFirst();
    }

    /** Without the letters of ASCII. */
    private static byte[] beyondAscii(byte[] bytes) {
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        for (byte each : bytes) {
            foreign.write(each < 0 ? each : ' ');
        }
        return foreign.toByteArray();
    }

    private static Decoding detected(byte[] bytes, Decoding.Undecodable broken) {
        CharsetMatch[] matches = new CharsetDetector()
                .setText(Arrays.copyOfRange(bytes, sampleStart(bytes, broken), bytes.length))
                .detectAll();
        for (CharsetMatch match : matches) {
            if (match.getConfidence() >= LEAST_CONFIDENCE
                    && Charset.isSupported(match.getName())
                    && Strict.decode(bytes, 0, Charset.forName(match.getName())) instanceof Decoding.Decoded decoded) {
                return decoded;
            }
        }
        return new Decoding.Undecodable(broken.why() + " and no other encoding fits the text", broken.at());
    }

    /** The detector sees a sample only, so it begins at the first letter beyond ASCII. */
    private static int sampleStart(byte[] bytes, Decoding.Undecodable broken) {
        return (int) Math.max(0, Math.min(broken.at() - SAMPLE / 4, bytes.length - SAMPLE));
    }
}
