// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What the reports of a story agree on, where they differ, how many sources that rests on, and how its numbers run on. */
@NullMarked
package org.rapporteur.stories.agreement;

import org.jspecify.annotations.NullMarked;
