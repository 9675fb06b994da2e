// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.form.Recognised;

/** Words the rejections that do not depend on what an article says. */
final class Obstacle {

    private Obstacle() {}

    static Rejection tooLarge(String source, String place, Limits limits, long at) {
        return new Rejection(source, Code.TOO_LARGE, place + " " + tooLargeFor(limits), at);
    }

    /** To follow the name of what is too large. */
    static String tooLargeFor(Limits limits) {
        return "is larger than the limit of " + limits.documentBytes()
                + " bytes for one document; split it, or raise the limit";
    }

    /** A form that is known by name and not read. */
    static Rejection unread(String source, Recognised found) {
        return switch (found.form()) {
            case ADDRESSES ->
                new Rejection(
                        source,
                        Code.NO_TEXT,
                        source + " is " + found.what() + " and holds addresses, not articles; " + found.remedy(),
                        0L);
            default ->
                new Rejection(
                        source,
                        Code.UNSUPPORTED,
                        source + " is " + found.what() + ", which is not read; " + found.remedy(),
                        0L);
        };
    }

    static Rejection binary(String source, String what, long at) {
        return new Rejection(
                source,
                Code.BINARY,
                source + " holds " + what + " at byte " + at + ", which is no text; give its text instead",
                at);
    }

    static Rejection empty(String source, String what) {
        return new Rejection(source, Code.EMPTY, what + "; give a file with an article in it", 0L);
    }

    static Rejection otherFile(String source, String what) {
        return new Rejection(source, Code.UNREADABLE, source + " is " + what + "; name it by itself to read it", null);
    }

    /** @param at bytes that could be read before */
    static Rejection failure(String source, IOException failure, long at) {
        return switch (failure) {
            case Refusal refusal -> refusal.of(source, at == 0 ? null : at);
            case EOFException _ ->
                new Rejection(
                        source,
                        Code.TRUNCATED,
                        source + " is compressed and ends too early, after " + at + " bytes unpacked; fetch it again",
                        at);
            case ZipException damage ->
                new Rejection(
                        source,
                        Code.DAMAGED,
                        source + " is compressed and damaged after " + at + " bytes unpacked (" + damage.getMessage()
                                + "); fetch it again",
                        at);
            case NoSuchFileException _ ->
                new Rejection(source, Code.UNREADABLE, source + " does not exist; correct the path", null);
            case AccessDeniedException _ ->
                new Rejection(
                        source, Code.UNREADABLE, source + " may not be read by this user; grant it the right", null);
            default ->
                new Rejection(
                        source,
                        Code.UNREADABLE,
                        source + " cannot be read: " + message(failure) + "; check the file and the storage it is on",
                        at == 0 ? null : at);
        };
    }

    private static String message(IOException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
