// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Web pages: finds the article in a page, and what the page says about it. */
@NullMarked
package org.rapporteur.intake.html;

import org.jspecify.annotations.NullMarked;
