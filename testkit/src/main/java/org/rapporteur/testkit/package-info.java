// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What the tests of all modules share: the rules of the house, and contracts that every stage must keep. */
@NullMarked
package org.rapporteur.testkit;

import org.jspecify.annotations.NullMarked;
