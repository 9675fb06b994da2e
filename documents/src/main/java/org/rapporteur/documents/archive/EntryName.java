// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.archive;

import java.util.regex.Pattern;

/** Names of files in archives. They only tell the place: whatever they say, nothing is written there. */
final class EntryName {

    private static final Pattern HIDDEN = Pattern.compile("(?:^|/)(?:\\.[^./][^/]*|__MACOSX)(?:/|$)");

    private static final Pattern CONTROLS =
            Pattern.compile("\\p{Cntrl}|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private EntryName() {}

    /** Whether systems put it there and not people. */
    static boolean isHidden(String name) {
        return HIDDEN.matcher(name).find();
    }

    /** Without what would make it look like another name. */
    static String shown(String name) {
        return CONTROLS.matcher(name.replace('\\', '/')).replaceAll("?");
    }
}
