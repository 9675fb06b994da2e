// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.evidence;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.source.Document;

/** The bytes of a document as they came in, as a file. */
public final class Original {

    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,5})(?:[#@:].*)?$");

    private final Document document;
    private final byte[] bytes;

    Original(Document document, byte[] bytes) {
        this.document = document;
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its hash, with the ending of the file that it came in; what stood within another file is named by what it begins with. */
    public String name() {
        String hash = document.id().value().replaceFirst("^sha256:", "");
        return hash + "." + ending();
    }

    private String ending() {
        if (bytes.length > 0 && bytes[0] == '{') {
            return "json";
        }
        Matcher ending = ENDING.matcher(document.source());
        return ending.find() ? ending.group(1).toLowerCase(Locale.ROOT) : "bin";
    }
}
