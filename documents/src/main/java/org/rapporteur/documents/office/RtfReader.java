// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.office;

import com.rtfparserkit.converter.text.StringTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.FormReader;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Refusal;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.form.Form;
import org.rapporteur.intake.particulars.Particulars;

/** Reads RTF. */
public final class RtfReader implements FormReader {

    /** Groups in groups; word processors write some ten. */
    private static final int MOST_DEPTH = 1000;

    private static final Pattern TITLE = Pattern.compile("\\{\\\\title\\s([^{}\\\\]{1,300})\\}");

    @Override
    public Set<Form> forms() {
        return Set.of(Form.RTF);
    }

    @Override
    public Contents open(Form form, StoredFile file) throws IOException {
        byte[] bytes = file.bytes();
        checkDepth(bytes);
        List<String> paragraphs = Converter.text(bytes)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Matcher title = TITLE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        Particulars told = new Particulars(title.find() ? title.group(1).strip() : null, null, List.of(), null, null);
        return Contents.of(
                List.of(RawBytes.drawn(file.source(), bytes, Prose.join(paragraphs), told.or(file.particulars()))));
    }

    private static void checkDepth(byte[] bytes) throws Refusal {
        int depth = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\\') {
                i++;
            } else if (bytes[i] == '{' && ++depth > MOST_DEPTH) {
                throw new Refusal(
                        Code.TOO_DEEP,
                        "has more than " + MOST_DEPTH + " groups, one in the other, at byte " + i + "; save it anew");
            } else if (bytes[i] == '}') {
                depth--;
            }
        }
    }

    /** Apart, so that the library is not loaded with the reader. */
    private static final class Converter {

        static String text(byte[] bytes) throws IOException {
            StringTextConverter converter = new StringTextConverter();
            converter.convert(new RtfStreamSource(new ByteArrayInputStream(bytes)));
            return converter.getText();
        }
    }
}
