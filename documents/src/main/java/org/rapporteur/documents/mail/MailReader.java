// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.FormReader;
import org.rapporteur.intake.Found;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.form.Form;
import org.rapporteur.intake.particulars.Particulars;

/** Reads mail: what its writer wrote is an article, each thing attached to it another file. */
public final class MailReader implements FormReader {

    @Override
    public Set<Form> forms() {
        return EnumSet.of(Form.MAIL, Form.MAILBOX, Form.MHTML);
    }

    @Override
    public Contents open(Form form, StoredFile file) throws IOException {
        return switch (form) {
            case MAILBOX -> new Mailbox(file);
            case MHTML -> page(file);
            default -> mail(file, Mail.parse(file.bytes()));
        };
    }

    private static Contents mail(StoredFile file, Mail mail) {
        return contents(file, file.source(), mail);
    }

    /** The words of a mail and what is attached to it. */
    static Contents contents(StoredFile file, String source, Mail mail) {
        List<Found> found = new ArrayList<>();
        if (mail.isEncrypted()) {
            return Contents.of(List.of(
                    new Rejection(source, Code.ENCRYPTED, source + " is an encrypted mail; decrypt it first", null)));
        }
        String text = mail.text();
        if (!text.isBlank()) {
            found.add(RawBytes.drawn(source, mail.bytes(), text, mail.particulars()));
        }
        int number = 0;
        for (Mail.Attachment attachment : mail.attachments()) {
            number++;
            String name = attachment.name().isBlank() ? String.valueOf(number) : attachment.name();
            found.add(file.inside(name, attachment.content(), Particulars.NONE));
        }
        if (found.isEmpty()) {
            found.add(new Rejection(
                    source, Code.EMPTY, source + " is a mail without words of its own; give one with text", null));
        }
        return Contents.of(found);
    }

    /** The page that a browser saved; what belongs to it is left out. */
    private static Contents page(StoredFile file) throws IOException {
        Mail mail = Mail.parse(file.bytes());
        byte[] page = mail.page();
        if (page == null) {
            return mail(file, mail);
        }
        String address = mail.header("snapshot-content-location");
        return Contents.of(List.of(RawBytes.of(
                file.source(),
                page,
                new Particulars(
                        mail.particulars().title(),
                        null,
                        List.of(),
                        null,
                        address != null && address.startsWith("http") ? address : null))));
    }
}
