// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.export.report.StyleSheet;

/** The style sheet, scripts and fonts of the pages. Their address holds their hash, so browsers may keep them for ever. */
final class Assets {

    private final Map<String, byte[]> assets = new TreeMap<>();
    private final String version;

    Assets() {
        String style = StyleSheet.of("report.css")
                + StyleSheet.of("dossier.css")
                + text("/web/drawing.css")
                + text("/web/site.css");
        assets.put("style.css", style.getBytes(StandardCharsets.UTF_8));
        assets.put("htmx.js", bytes("/META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/htmx.min.js"));
        for (String name : List.of("app.js", "icon.svg", "sans.woff2", "serif.woff2")) {
            assets.put(name, bytes("/web/" + name));
        }
        this.version = hash();
    }

    /** Media type of an asset. */
    static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> throw new IllegalArgumentException("name must be that of an asset, is " + name);
        };
    }

    private static String htmxVersion() {
        return text("/META-INF/maven/org.webjars.npm/htmx.org/pom.properties")
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /** Told apart from that of any other look. */
    String version() {
        return version;
    }

    /** Where an asset is to be had. */
    String address(String name) {
        return "/assets/" + version + "/" + name;
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            assets.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** An invented report to try the program on. */
    static String example() {
        return text("/web/example.txt");
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " must be on the class path, is not");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
