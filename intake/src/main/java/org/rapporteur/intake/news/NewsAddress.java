// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.news;

import org.jspecify.annotations.Nullable;

/**
 * An address that a feed or a sitemap lists.
 *
 * @param address of http or https
 * @param stated when it was published or last changed, as the list writes it
 * @param isList whether it is a feed or a sitemap itself, and not an article
 */
public record NewsAddress(String address, @Nullable String stated, boolean isList) {}
