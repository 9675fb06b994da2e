// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.web;

import java.io.IOException;
import java.util.Set;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.FormReader;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.form.Form;

/** Reads web archives: each page that a server gave in full is a file of its own. */
public final class WarcReader implements FormReader {

    @Override
    public Set<Form> forms() {
        return Set.of(Form.WARC);
    }

    @Override
    public Contents open(Form form, StoredFile file) throws IOException {
        return new WarcContents(file);
    }
}
