// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the head of a part of a mail tells. */
final class Parts {

    /** Signatures, pictures and calls belong to the mail and are no documents. */
    private static final Pattern BELONGING = Pattern.compile(
            "(?:image|audio|video)/.*|application/(?:pgp-signature|x?-?pkcs7-signature|pgp-encrypted|ms-tnef)|text/(?:calendar|x-vcard|vcard|css)"
                    + "|message/(?:delivery-status|disposition-notification)");

    private Parts() {}

    static boolean belongsToTheMail(String type, Map<String, String> part) {
        boolean isInPage = part.containsKey("content-id") && !type.startsWith("text/") && !type.startsWith("message/");
        return BELONGING.matcher(type).matches() || (isInPage && !type.startsWith("application/"));
    }

    static boolean isSigned(Map<String, String> part) {
        return parameter(part.getOrDefault("content-type", ""), "smime-type").equalsIgnoreCase("signed-data");
    }

    /** A parameter of a field, also where it is written in pieces; empty where there is none. */
    static String parameter(String field, String name) {
        String plain = field.replaceAll("\\r?\\n[ \\t]*", " ");
        Matcher matcher = Pattern.compile(
                        ";\\s*" + name + "(?:\\*\\d*\\*?)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(plain);
        StringBuilder value = new StringBuilder();
        while (matcher.find()) {
            value.append(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replaceAll("\\\\(.)", "$1"));
        }
        return value.toString().replaceFirst("(?i)^[\\w-]+'[\\w-]*'", "");
    }

    /** Lines joined again that the writer's program broke (RFC 3676). */
    static String unflowed(String text, String type) {
        if (!parameter(type, "format").toLowerCase(Locale.ROOT).equals("flowed")) {
            return text;
        }
        boolean deletesSpace = parameter(type, "delsp").equalsIgnoreCase("yes");
        StringBuilder joined = new StringBuilder();
        for (String line : text.split("\\R", -1)) {
            String plain = line.startsWith(" ") ? line.substring(1) : line;
            boolean goesOn = plain.endsWith(" ") && !plain.equals("-- ");
            joined.append(goesOn && deletesSpace ? plain.substring(0, plain.length() - 1) : plain);
            joined.append(goesOn ? "" : "\n");
        }
        return joined.toString();
    }
}
