// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.rapporteur.language.network.LanguageModelException.Code;

/** The files of one language's model among the resources. */
final class ModelFiles {

    private final String folder;

    ModelFiles(String language) {
        this.folder = "/" + language + "/";
    }

    private URL url(String file) {
        URL url = ModelFiles.class.getResource(folder + file);
        if (url == null) {
            throw new LanguageModelException(Code.MODEL_MISSING, folder + file, "no such resource");
        }
        return url;
    }

    private static LanguageModelException unreadable(String place, IOException cause) {
        return new LanguageModelException(Code.MODEL_DAMAGED, place, "cannot be read", cause);
    }

    Manifest manifest() {
        try (InputStream in = url("model.json").openStream()) {
            return Manifest.read(in);
        } catch (IOException e) {
            throw unreadable(folder + "model.json", e);
        }
    }

    /** The bytes of a file: mapped where it lies in a folder, read where it lies in an archive. */
    ByteBuffer bytes(String file) {
        URL url = url(file);
        try {
            if (url.getProtocol().equals("file")) {
                try (FileChannel channel = FileChannel.open(Path.of(uri(url)))) {
                    return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                }
            }
            return read(url);
        } catch (IOException e) {
            throw unreadable(folder + file, e);
        }
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static ByteBuffer read(URL url) throws IOException {
        var connection = url.openConnection();
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        }
    }

    List<String> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(url(file).openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw unreadable(folder + file, e);
        }
    }

    /**
     * Makes sure that bytes are those that the manifest names.
     *
     * @return true
     * @throws LanguageModelException if they are not
     */
    boolean verify(String file, ByteBuffer bytes, Manifest manifest) {
        String expected = manifest.checksums().get(file);
        MessageDigest digest = sha256();
        digest.update(bytes.duplicate());
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(expected)) {
            throw new LanguageModelException(
                    Code.MODEL_DAMAGED, folder + file, "its SHA-256 must be " + expected + ", is " + found);
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
