// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Which reports tell of the same incident in words of their own. */
@NullMarked
package org.rapporteur.stories.story;

import org.jspecify.annotations.NullMarked;
