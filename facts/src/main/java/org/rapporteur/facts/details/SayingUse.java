// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

/** What a word of a saying shows about the kind of saying, as {@code statement-kinds.txt} has it. */
enum SayingUse {
    DENIAL,
    ORDER,
    QUESTION,
    ASK,
    CORRECTION,
    WITHDRAW,
    AMENDMENT,
    PUBLISH,
    DECLINE,
    SILENT,
    VERIFY,
    CONFIRM,
    ABLE,
    UNABLE,
    CAN,
    TELL,
    WHETHER,
    LACK,
    EVIDENCE,
    GIVE,
    COMMENT,
    MAKE,
    REPLY,
    REQUEST,
    REACH,
    AVAILABLE,
    FOR,
    AT_ONCE,
    TOLD,
    COUNTED
}
