// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.testkit;

import java.nio.file.Path;

/** Runs the rules of the house on the model, which cannot depend on the testkit itself. */
class ModelArchitectureTest extends HouseRules {

    ModelArchitectureTest() {
        super(Path.of("..", "model", "target", "classes"));
    }
}
