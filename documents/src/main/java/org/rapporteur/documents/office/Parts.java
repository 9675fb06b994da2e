// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.rapporteur.intake.Refusal;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.plain.XmlText;

/** The parts of a document that is a ZIP archive. Not safe for use by many threads. */
public final class Parts {

    private final ZipFile zip;
    private final int limit;

    /** @param limit most bytes of one part, unpacked */
    public Parts(ZipFile zip, int limit) {
        this.zip = zip;
        this.limit = limit;
    }

    /** Whether there is such a part. */
    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /**
     * The bytes of a part; empty where there is none.
     *
     * @throws Refusal if it is encrypted or unpacks to more than the limit
     */
    public Optional<byte[]> bytes(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refusal(Code.ENCRYPTED, "is encrypted; save it without a password");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Refusal(
                        Code.TOO_LARGE,
                        "has a part (" + name + ") that unpacks to more than " + limit
                                + " bytes; split it, or raise the limit");
            }
            return Optional.of(bytes);
        }
    }

    /** A part as XML; empty where there is none. Entities that it declares are not expanded, and nothing else is opened. */
    Optional<XMLStreamReader> xml(String name) throws IOException {
        Optional<byte[]> bytes = bytes(name);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(xml(bytes.get()));
    }

    private static XMLStreamReader xml(byte[] bytes) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            // Of bytes that are no characters the parser would print what it thinks of them.
            return factory.createXMLStreamReader(new StringReader(XmlText.decode(bytes)));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    static IOException damaged(XMLStreamException e) {
        ZipException damage = new ZipException(e.getMessage());
        damage.initCause(e);
        return damage;
    }
}
