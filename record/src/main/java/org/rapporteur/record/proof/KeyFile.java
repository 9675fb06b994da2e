// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.nio.file.Path;

/** Where the key is kept that checkpoints are signed with: never in the ledger, which it is to vouch for. */
public final class KeyFile {

    private static final String NAME = "ledger-key.pem";

    private KeyFile() {}

    /**
     * The key of this user: in the folder that the system property {@code rapporteur.config} or the environment variable
     * {@code RAPPORTEUR_CONFIG} names, else in {@code rapporteur} of {@code XDG_CONFIG_HOME} or {@code ~/.config}.
     */
    public static Path ofUser() {
        String folder = System.getProperty("rapporteur.config", System.getenv("RAPPORTEUR_CONFIG"));
        if (folder != null && !folder.isBlank()) {
            return Path.of(folder, NAME);
        }
        String config = System.getenv("XDG_CONFIG_HOME");
        Path home = config == null || config.isBlank()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(config);
        return home.resolve("rapporteur").resolve(NAME);
    }
}
