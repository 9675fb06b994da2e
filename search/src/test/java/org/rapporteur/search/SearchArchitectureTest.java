// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import org.rapporteur.testkit.ArchitectureTest;

/** The rules of the house, here. */
class SearchArchitectureTest extends ArchitectureTest {}
