// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import org.rapporteur.intake.particulars.Particulars;

/**
 * An article of a page that holds several.
 *
 * @param place where in the page: the time of an entry of a live blog as the page gives it, else its number
 * @param source its markup as it stands in the page, or the JSON that tells it
 * @param text its paragraphs with a blank line between them, not blank
 * @param particulars what is told about it, by itself or by the page
 */
public record PagePart(String place, String source, String text, Particulars particulars) {}
