// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Puts failures of the file system into words with a remedy. */
final class IoMessages {

    private IoMessages() {}

    static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + ": no such folder. Make it first.";
            case AccessDeniedException denied ->
                denied.getFile() + ": no permission. Choose another place or change its permissions.";
            case FileSystemException system ->
                system.getFile() + ": " + (system.getReason() == null ? "cannot be used" : system.getReason());
            default -> String.valueOf(failure.getMessage());
        };
    }
}
