// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import org.rapporteur.testkit.ArchitectureTest;

class LanguageArchitectureTest extends ArchitectureTest {}
