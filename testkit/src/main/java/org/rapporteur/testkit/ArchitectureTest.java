// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.testkit;

import java.nio.file.Path;

/** Runs the rules of the house on the module that is being tested. */
public final class ArchitectureTest extends HouseRules {

    public ArchitectureTest() {
        super(Path.of("target", "classes"));
    }
}
