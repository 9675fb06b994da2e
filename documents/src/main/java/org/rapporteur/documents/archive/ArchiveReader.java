// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.archive;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.FormReader;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.form.Form;

/** Reads archives and what is packed by itself. Nothing is written under a name that an archive gives. */
public final class ArchiveReader implements FormReader {

    @Override
    public Set<Form> forms() {
        return EnumSet.of(Form.GZIP, Form.BZIP2, Form.XZ, Form.ZSTD, Form.TAR, Form.SEVEN_ZIP, Form.ZIP);
    }

    @Override
    public Contents open(Form form, StoredFile file) throws IOException {
        return switch (form) {
            case TAR -> new TarContents(file);
            case SEVEN_ZIP -> SevenZipContents.open(file);
            case ZIP -> ZipContents.open(file);
            default -> Unpacking.open(form, file);
        };
    }
}
