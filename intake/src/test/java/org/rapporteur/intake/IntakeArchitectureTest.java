// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import org.rapporteur.testkit.ArchitectureTest;

/** The rules of the house hold here. */
class IntakeArchitectureTest extends ArchitectureTest {}
