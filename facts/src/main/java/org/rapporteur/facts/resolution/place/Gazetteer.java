// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.entity.CountryCode;

/**
 * The gazetteer: places by name, looked up in the bytes of one file without reading it whole. The file is made by {@code
 * src/main/gazetteer/build.py}, which tells its form. Immutable and safe for use by many threads.
 */
final class Gazetteer {

    private static final String FILE = "place-gazetteer.bin";

    private static final int HEAD = 24;

    private static final int PLACE = 28;

    private static final int NAME = 8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern SILENT = Pattern.compile("[.'’‘ʻʼ`]");

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private final ByteBuffer bytes;
    private final int nameCount;
    private final int names;
    private final int codes;
    private final int text;

    private Gazetteer(ByteBuffer file) {
        this.bytes = file.order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() < HEAD || bytes.getInt(0) != 0x5A414752 || bytes.getInt(4) != 1) {
            throw new IllegalStateException(FILE + " must be a gazetteer of version 1, is not: build it with build.py");
        }
        this.nameCount = bytes.getInt(12);
        this.names = HEAD + PLACE * bytes.getInt(8);
        this.codes = names + NAME * nameCount;
        this.text = codes + 3 * bytes.getInt(16);
    }

    /** The gazetteer of a language: mapped where it lies in a folder, read where it lies in an archive. */
    static Gazetteer of(Language language) {
        URL url = language.file(FILE);
        try {
            return url.getProtocol().equals("file") ? map(Path.of(url.toURI())) : read(url.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException("gazetteer " + url + " cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("gazetteer must lie at a readable address, lies at " + url, e);
        }
    }

    private static Gazetteer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Gazetteer(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    private static Gazetteer read(URI address) throws IOException {
        try (InputStream stream = address.toURL().openStream()) {
            return new Gazetteer(ByteBuffer.wrap(stream.readAllBytes()));
        }
    }

    /** The places that a name is one of; none if it is unknown. */
    List<GazetteerPlace> find(String name) {
        byte[] key = key(name).getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = nameCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<GazetteerPlace> found = new ArrayList<>();
        for (int i = low; i < nameCount && compare(i, key) == 0; i++) {
            found.add(place(bytes.getInt(names + NAME * i + 4)));
        }
        return found;
    }

    private int compare(int name, byte[] key) {
        int at = text + bytes.getInt(names + NAME * name);
        int length = bytes.getShort(at);
        for (int i = 0; i < Math.min(length, key.length); i++) {
            int difference = Byte.compareUnsigned(bytes.get(at + 2 + i), key[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(length, key.length);
    }

    private GazetteerPlace place(int number) {
        int at = HEAD + PLACE * number;
        int admin1 = bytes.getInt(at + 20);
        int code = bytes.getShort(at + 24);
        return new GazetteerPlace(
                bytes.getInt(at),
                bytes.getFloat(at + 4),
                bytes.getFloat(at + 8),
                bytes.getInt(at + 12),
                string(bytes.getInt(at + 16)),
                admin1 < 0 ? null : string(admin1),
                code < 0 ? null : country(code),
                kind(bytes.get(at + 26)));
    }

    private static GazetteerPlace.Kind kind(byte number) {
        return Arrays.asList(GazetteerPlace.Kind.values()).get(number);
    }

    private CountryCode country(int number) {
        return new CountryCode(string(codes + 3 * number, 3));
    }

    private String string(int offset) {
        int length = bytes.getShort(text + offset);
        return string(text + offset + 2, length);
    }

    private String string(int at, int length) {
        byte[] string = new byte[length];
        bytes.get(at, string);
        return new String(string, StandardCharsets.UTF_8);
    }

    /** A name in lower case without accents, its words parted by one blank: the same as the build script makes. */
    static String key(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ı", "i")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replace("æ", "ae");
        return PARTS.matcher(SILENT.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
