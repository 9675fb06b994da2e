// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Makes the list of lemmas that the language module ships. */
@NullMarked
package org.rapporteur.bench.lemmas;

import org.jspecify.annotations.NullMarked;
