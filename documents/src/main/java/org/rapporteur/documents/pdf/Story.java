// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

import org.jspecify.annotations.Nullable;

/**
 * An article of a PDF.
 *
 * @param title its headline, where one stands over it
 * @param text paragraphs with a blank line between them
 */
record Story(@Nullable String title, String text) {}
