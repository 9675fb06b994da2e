// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.form;

/** A form that news comes in. */
public enum Form {
    TEXT("a text"),
    MARKDOWN("a text in Markdown"),
    HTML("a web page"),
    JSON("an object of JSON"),
    JSON_LINES("JSON lines"),
    JSON_LIST("a list in JSON"),
    TABLE("a table"),
    FEED("a feed"),
    NEWS_XML("a news item in XML"),
    /** Mail addresses, feeds, pages to be fetched: nothing to read by itself. */
    ADDRESSES("a list of addresses"),
    MAIL("a mail"),
    MAILBOX("a mailbox"),
    MHTML("a saved page (MHTML)"),
    WARC("a web archive (WARC)"),
    HTTP("a reply of a web server"),
    GZIP("gzip data"),
    BZIP2("a bzip2 archive"),
    XZ("an xz archive"),
    ZSTD("a zstd archive"),
    TAR("a tar archive"),
    SEVEN_ZIP("a 7-Zip archive"),
    /** DOCX, ODT, EPUB, XLSX and WACZ are such, too: what stands in it tells. */
    ZIP("a ZIP archive or office document"),
    /** DOC, XLS, PPT and MSG. */
    OLE("an old office document"),
    RTF("an RTF document"),
    PDF("a PDF document"),
    PARQUET("a Parquet file"),
    /** Known by name, and nothing that is read. */
    OTHER("a file of another kind");

    private final String what;

    Form(String what) {
        this.what = what;
    }

    /** What people call it, with its article: <em>a mailbox</em>. */
    public String what() {
        return what;
    }
}
