// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Where words come from: the document, its outlet, and the evidence that it alone can give. */
@NullMarked
package org.rapporteur.model.source;

import org.jspecify.annotations.NullMarked;
