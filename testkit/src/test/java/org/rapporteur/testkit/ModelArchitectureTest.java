// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.testkit;

/** Runs the rules of the house on the model, which cannot depend on the testkit itself. */
class ModelArchitectureTest extends ArchitectureTest {}
