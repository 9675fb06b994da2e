// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.form;

/**
 * What a file was recognised as.
 *
 * @param what as people call it, with its article: <em>an RSS feed</em>
 * @param remedy what to do about it where it is not read
 */
public record Recognised(Form form, String what, String remedy) {

    private static final String REMEDY = "give the text of its articles instead";

    /** A form as such. */
    public static Recognised of(Form form) {
        return new Recognised(form, form.what(), REMEDY);
    }

    static Recognised other(String what) {
        return new Recognised(Form.OTHER, what, REMEDY);
    }
}
