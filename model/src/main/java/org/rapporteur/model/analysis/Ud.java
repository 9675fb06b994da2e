// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

/**
 * Universal Dependencies, version 2: the relations that a rule asks for. {@link Token#is} takes one without a subtype for
 * all of its subtypes.
 */
public final class Ud {

    public static final String NSUBJ = "nsubj";
    public static final String CSUBJ = "csubj";
    public static final String OBJ = "obj";
    public static final String IOBJ = "iobj";
    public static final String OBL = "obl";
    public static final String CCOMP = "ccomp";
    public static final String XCOMP = "xcomp";
    public static final String ADVCL = "advcl";
    public static final String ADVMOD = "advmod";
    public static final String ACL = "acl";
    public static final String AMOD = "amod";
    public static final String NMOD = "nmod";
    public static final String NUMMOD = "nummod";
    public static final String APPOS = "appos";
    public static final String DET = "det";
    public static final String CASE = "case";
    public static final String MARK = "mark";
    public static final String CC = "cc";
    public static final String AUX = "aux";
    public static final String COP = "cop";
    public static final String CONJ = "conj";
    public static final String COMPOUND = "compound";
    public static final String FLAT = "flat";
    public static final String FIXED = "fixed";
    public static final String GOESWITH = "goeswith";
    public static final String NAME = "name";
    public static final String EXPL = "expl";
    public static final String PARATAXIS = "parataxis";

    public static final String NSUBJ_PASS = "nsubj:pass";
    public static final String CSUBJ_PASS = "csubj:pass";
    public static final String AUX_PASS = "aux:pass";
    public static final String OBL_AGENT = "obl:agent";
    public static final String OBL_UNMARKED = "obl:unmarked";
    public static final String NMOD_POSS = "nmod:poss";
    public static final String NMOD_DESC = "nmod:desc";
    public static final String ACL_RELCL = "acl:relcl";
    public static final String COMPOUND_PRT = "compound:prt";

    /** Subtypes of nominals that tell a time. */
    public static final String UNMARKED = "unmarked";

    public static final String TMOD = "tmod";

    private Ud() {}
}
