// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** PDF: words back in the order in which people read them. */
@NullMarked
package org.rapporteur.documents.pdf;

import org.jspecify.annotations.NullMarked;
