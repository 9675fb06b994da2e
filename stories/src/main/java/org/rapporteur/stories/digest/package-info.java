// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What comparing keeps of each report in memory: a few hundred numbers, made from the report alone. */
@NullMarked
package org.rapporteur.stories.digest;

import org.jspecify.annotations.NullMarked;
