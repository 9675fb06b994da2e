// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Articles in Markdown, with what their front matter tells. */
@NullMarked
package org.rapporteur.intake.markdown;

import org.jspecify.annotations.NullMarked;
