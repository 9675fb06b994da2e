// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** The service of a witness, apart from the service of a record: it needs no record, and nothing but the JDK. */
@NullMarked
package org.rapporteur.server.witness;

import org.jspecify.annotations.NullMarked;
