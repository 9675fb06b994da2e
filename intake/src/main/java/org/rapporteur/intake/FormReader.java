// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.util.Set;
import org.rapporteur.intake.form.Form;

/** Reads files of some forms. Immutable and safe for use by many threads; what it opens is not. */
public interface FormReader {

    /** The forms that it reads. */
    Set<Form> forms();

    /**
     * Opens a file of one of its forms.
     *
     * @throws Refusal if it is not read, for a reason that is known
     * @throws IOException if it cannot be read
     */
    Contents open(Form form, StoredFile file) throws IOException;
}
