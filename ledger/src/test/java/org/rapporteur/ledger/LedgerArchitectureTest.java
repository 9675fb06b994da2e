// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import org.rapporteur.testkit.ArchitectureTest;

/** The rules of the house, here. */
class LedgerArchitectureTest extends ArchitectureTest {}
