// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.FormReader;
import org.rapporteur.intake.Found;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Refusal;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.form.Form;
import org.rapporteur.intake.particulars.Particulars;

/** Reads PDF: the words of its pages, put into the order in which people read them. */
public final class PdfReader implements FormReader {

    /** What the library finds wrong with a file is for its makers. */
    private static final Logger QUIET = Logger.getLogger("org.apache.pdfbox");

    static {
        QUIET.setLevel(Level.OFF);
    }

    @Override
    public Set<Form> forms() {
        return Set.of(Form.PDF);
    }

    @Override
    public Contents open(Form form, StoredFile file) throws IOException {
        byte[] bytes = file.bytes();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<Story> stories = Stories.of(Pages.of(document));
            if (stories.isEmpty()) {
                throw new Refusal(
                        Code.SCANNED,
                        "is a PDF of pictures without words, as a scanner makes them; recognise its text first, for instance "
                                + "with: ocrmypdf IN.pdf OUT.pdf");
            }
            if (stories.size() == 1) {
                Story only = stories.getFirst();
                return Contents.of(List.of(RawBytes.drawn(
                        file.source(),
                        bytes,
                        only.text(),
                        particulars(only, document).or(file.particulars()))));
            }
            List<Found> found = new ArrayList<>();
            for (int i = 0; i < stories.size(); i++) {
                Story story = stories.get(i);
                String text = story.text();
                // Articles of one page have no bytes of their own: what stands for each on record is its text.
                found.add(RawBytes.drawn(
                        file.source() + "#" + (i + 1),
                        text.getBytes(StandardCharsets.UTF_8),
                        text,
                        new Particulars(story.title(), null, List.of(), null, null)));
            }
            return Contents.of(found);
        } catch (InvalidPasswordException e) {
            throw new Refusal(Code.ENCRYPTED, "is encrypted; save it without a password");
        }
    }

    private static Particulars particulars(Story story, PDDocument document) {
        PDDocumentInformation about = document.getDocumentInformation();
        String told = about == null ? null : about.getTitle();
        // Programs put the name of the file they were given there.
        boolean isTitle = told != null && told.strip().contains(" ") && !told.startsWith("Microsoft Word");
        return new Particulars(story.title(), null, List.of(), null, null)
                .or(new Particulars(isTitle ? told : null, null, List.of(), null, null));
    }
}
