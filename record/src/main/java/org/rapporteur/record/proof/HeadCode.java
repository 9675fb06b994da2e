// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;

/**
 * A head of a record as a code that a telephone reads (QR, ISO/IEC 18004): the signed note itself, so that whoever has the paper
 * can compare later heads with it ({@code verify --from}).
 */
public final class HeadCode {

    /** Light modules around it, which readers need. */
    private static final int MARGIN = 4;

    private HeadCode() {}

    /**
     * The head as a drawing of SVG, black on white, that scales and needs nothing else.
     *
     * @param head a signed head, at most some 2,300 bytes
     * @throws IllegalArgumentException if it is longer
     */
    public static String svg(String head) {
        QrCode code;
        try {
            code = QrCode.encodeBinary(head.getBytes(StandardCharsets.UTF_8), QrCode.Ecc.MEDIUM);
        } catch (DataTooLongException e) {
            throw new IllegalArgumentException("head must fit a QR code, has " + head.length() + " characters", e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(',')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" role=\"img\" aria-label=\"Head of the record as a QR code\" shape-rendering=\"crispEdges\"><rect width=\""
                + side + "\" height=\"" + side + "\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>";
    }
}
