// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Mail: single ones, mailboxes, those of Outlook, and pages that browsers save as mail. */
@NullMarked
package org.rapporteur.documents.mail;

import org.jspecify.annotations.NullMarked;
