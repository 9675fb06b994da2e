// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.mail;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.StoredFile;

/** A mail as Outlook saves it (MSG). */
public final class OutlookMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private interface Getter {
        @Nullable
        String get() throws ChunkNotFoundException;
    }

    private OutlookMail() {}

    /** Its words and what is attached to it. */
    public static Contents open(StoredFile file, POIFSFileSystem stored) throws IOException {
        MAPIMessage message = new MAPIMessage(stored);
        message.setReturnNullOnMissingChunk(true);
        Map<String, String> headers = new HashMap<>();
        put(headers, "subject", message::getSubject);
        put(headers, "from", message::getDisplayFrom);
        put(headers, "date", () -> day(message));
        List<Mail.Attachment> attachments = new ArrayList<>();
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            byte[] content = attachment.getEmbeddedAttachmentObject();
            String name = attachment.getAttachLongFileName() != null
                    ? attachment.getAttachLongFileName().getValue()
                    : attachment.getAttachFileName() == null
                            ? ""
                            : attachment.getAttachFileName().getValue();
            if (content != null && !isPicture(name)) {
                attachments.add(new Mail.Attachment(name == null ? "" : name, content));
            }
        }
        Mail mail =
                new Mail(file.bytes(), headers, words(message::getTextBody), words(message::getHtmlBody), attachments);
        return MailReader.contents(file, file.source(), mail);
    }

    private static boolean isPicture(@Nullable String name) {
        return name != null && name.toLowerCase(Locale.ROOT).matches(".*\\.(?:png|jpe?g|gif|bmp|emf|wmf)");
    }

    private static @Nullable String day(MAPIMessage message) throws ChunkNotFoundException {
        Calendar date = message.getMessageDate();
        return date == null ? null : DAY.format(date.toInstant().atZone(ZoneOffset.UTC));
    }

    private static void put(Map<String, String> headers, String name, Getter getter) {
        String value = words(getter);
        if (!value.isBlank()) {
            headers.put(name, value);
        }
    }

    private static String words(Getter getter) {
        try {
            String value = getter.get();
            return value == null ? "" : value;
        } catch (ChunkNotFoundException e) {
            return "";
        }
    }
}
