// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents;

import java.util.List;
import org.rapporteur.documents.archive.ArchiveReader;
import org.rapporteur.documents.mail.MailReader;
import org.rapporteur.documents.office.OldOfficeReader;
import org.rapporteur.documents.office.RtfReader;
import org.rapporteur.documents.parquet.ParquetReader;
import org.rapporteur.documents.pdf.PdfReader;
import org.rapporteur.documents.web.WarcReader;
import org.rapporteur.intake.FormReader;

/** All readers of this module. */
public final class Documents {

    private Documents() {}

    /** The readers, to be given to {@link org.rapporteur.intake.Intake}. */
    public static List<FormReader> readers() {
        return List.of(
                new ArchiveReader(),
                new MailReader(),
                new WarcReader(),
                new RtfReader(),
                new OldOfficeReader(),
                new PdfReader(),
                new ParquetReader());
    }
}
