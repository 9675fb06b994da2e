// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

/** One article to be read, or the reason why its bytes could not be had. */
public sealed interface Source extends Found permits RawBytes, Rejection {

    /** Path, address or id under which it was given. */
    String source();
}
