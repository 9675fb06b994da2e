// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.time;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.rapporteur.ledger.log.Hash;

/** Asks a time-stamp authority for the time of a head (RFC 3161). Immutable. */
public final class TimeRequest {

    /** Of the request, over HTTP. */
    public static final String TYPE = "application/timestamp-query";

    /** Of the answer. */
    public static final String ANSWER_TYPE = "application/timestamp-reply";

    private static final int NONCE_BITS = 64;

    private final TimeStampRequest request;

    private TimeRequest(TimeStampRequest request) {
        this.request = request;
    }

    /**
     * A request with a fresh random number, so that no older answer fits it; asks for the certificate too.
     *
     * @param head signed, as it is kept: its UTF-8 is what gets a time
     */
    public static TimeRequest of(String head) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return new TimeRequest(generator.generate(
                TSPAlgorithms.SHA256,
                Hash.sha256(head.getBytes(StandardCharsets.UTF_8)).bytes(),
                new BigInteger(NONCE_BITS, new SecureRandom())));
    }

    /** As it is sent. */
    public byte[] bytes() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new AssertionError("a request that was made can be written", e);
        }
    }

    /**
     * The token in an answer.
     *
     * @return as it is kept; whether its signature holds, {@link TimeToken} tells
     * @throws IllegalArgumentException if it is no answer to this request, or the authority refuses
     */
    public byte[] token(byte[] answer) {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new IllegalArgumentException("the authority gives no time: " + response.getStatusString());
            }
            return response.getTimeStampToken().getEncoded();
        } catch (TSPException | IOException e) {
            throw new IllegalArgumentException("the answer must fit the request, does not: " + e.getMessage(), e);
        }
    }
}
