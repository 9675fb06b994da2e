// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

/** What the exit status of every command means. */
final class ExitStatus {

    static final int DONE = 0;

    /** Done, with some documents or rows rejected. */
    static final int REJECTED = 1;

    /** Wrong call. */
    static final int USAGE = 2;

    /** The record is damaged. */
    static final int DAMAGED = 3;

    /** The environment: disk full, no permission, file missing from the installation. */
    static final int ENVIRONMENT = 4;

    private ExitStatus() {}
}
