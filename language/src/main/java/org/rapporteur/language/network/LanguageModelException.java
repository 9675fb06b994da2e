// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.network;

import java.util.Objects;

/** The model of a language cannot be used. The message gives the place, what is wrong, and what to do. */
public final class LanguageModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; the name is stable and written in the message. */
    public enum Code {
        /** A file of the model is not there. */
        MODEL_MISSING("build or install Rapporteur again, with the model among the resources of its language module"),
        /** A file of the model is not the one that was released. */
        MODEL_DAMAGED("get the file again: its checksum must be the one in model.json"),
        /** The model runtime does not start on this machine, or fails. */
        RUNTIME_FAILED(
                "run `rapporteur doctor`; supported are Linux and macOS on x86-64 and ARM64, and Windows on x86-64");

        private final String remedy;

        Code(String remedy) {
            this.remedy = remedy;
        }
    }

    private final Code code;

    public LanguageModelException(Code code, String place, String fault) {
        super(message(code, place, fault));
        this.code = code;
    }

    public LanguageModelException(Code code, String place, String fault, Throwable cause) {
        super(message(code, place, fault), cause);
        this.code = code;
    }

    private static String message(Code code, String place, String fault) {
        Objects.requireNonNull(code, "code must be given, is null");
        return code + ": " + place + ": " + fault + "; " + code.remedy;
    }

    public Code code() {
        return code;
    }
}
