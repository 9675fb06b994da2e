// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Office documents, old and new, books (EPUB) and RTF as text. */
@NullMarked
package org.rapporteur.documents.office;

import org.jspecify.annotations.NullMarked;
