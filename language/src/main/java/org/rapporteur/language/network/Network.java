// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.rapporteur.language.network.LanguageModelException.Code;
import org.rapporteur.language.piece.Pieces;
import org.rapporteur.language.piece.WordPieces;

/**
 * The model of one language, loaded. It runs on the thread of its caller and starts no other. Safe for use by many threads at
 * once; the scores of a window do not depend on the windows beside it.
 */
public final class Network {

    private static final String MODEL = "model.onnx";

    private static final String VOCABULARY = "wordpiece.txt";

    private final OrtSession session;

    private final Manifest manifest;

    private final Pieces pieces;

    private Network(OrtSession session, Manifest manifest, Pieces pieces) {
        this.session = session;
        this.manifest = manifest;
        this.pieces = pieces;
    }

    /**
     * Loads the model of a language from the resources and checks it.
     *
     * @param language its folder, such as {@code en}
     * @throws LanguageModelException if a file is missing or damaged, or the runtime does not start
     */
    public static Network load(String language) {
        ModelFiles files = new ModelFiles(language);
        ByteBuffer model = files.bytes(MODEL);
        // The runtime takes longest: checksum and vocabulary are read beside it.
        CompletableFuture<OrtSession> session = beside(() -> session(model));
        try {
            Manifest manifest = files.manifest();
            CompletableFuture<Boolean> checked = beside(() -> files.verify(MODEL, model, manifest));
            Pieces pieces = pieces(files, manifest);
            // A damaged file often makes the runtime fail first; the checksum tells better what is wrong.
            result(checked);
            return new Network(result(session), manifest, pieces);
        } catch (RuntimeException e) {
            end(session);
            throw e;
        }
    }

    /** Waits for a session that nobody will use: a process that ends while the runtime opens one is aborted by it. */
    private static void end(CompletableFuture<OrtSession> session) {
        Optional<OrtSession> opened =
                session.handle((open, failure) -> Optional.ofNullable(open)).join();
        opened.ifPresent(unused -> {
            try {
                unused.close();
            } catch (OrtException e) {
                // Nothing was read with it.
            }
        });
    }

    private static <T> CompletableFuture<T> beside(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, Thread.ofPlatform().daemon()::start);
    }

    private static <T> T result(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LanguageModelException cause ? cause : e;
        }
    }

    private static Pieces pieces(ModelFiles files, Manifest manifest) {
        files.verify(VOCABULARY, files.bytes(VOCABULARY), manifest);
        return new Pieces(
                new WordPieces(files.lines(VOCABULARY), manifest.piece("unknown"), manifest.piece("perWord")));
    }

    private static OrtSession session(ByteBuffer model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return environment.createSession(model, options);
        } catch (OrtException | LinkageError e) {
            throw failed(e);
        }
    }

    private static LanguageModelException failed(Throwable cause) {
        return new LanguageModelException(Code.RUNTIME_FAILED, MODEL, "onnxruntime says: " + cause.getMessage(), cause);
    }

    public Manifest manifest() {
        return manifest;
    }

    /** What turns words into what this model takes. */
    public Pieces pieces() {
        return pieces;
    }

    /**
     * Reads windows of one size at once.
     *
     * @param windows at least one; {@link Window#columns()} is the same for all
     * @return the scores of each window, in the order given
     * @throws LanguageModelException if the runtime fails
     */
    public List<Scores> read(List<Window> windows) {
        int columns = windows.getFirst().columns();
        for (Window window : windows) {
            if (window.columns() != columns) {
                throw new IllegalArgumentException(
                        "windows must have " + columns + " columns, one has " + window.columns());
            }
        }
        int start = manifest.piece("start");
        int end = manifest.piece("end");
        return read(Batch.of(windows, columns, columns - Window.ENDS, start, end));
    }

    private List<Scores> read(Batch batch) {
        long rows = batch.windows().size();
        long[] shape = {rows, batch.pieces()};
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor inputIds = OnnxTensor.createTensor(environment, batch.inputIds(), shape);
                OnnxTensor shapeIds = OnnxTensor.createTensor(environment, batch.shapeIds(), shape);
                OnnxTensor wordIndex =
                        OnnxTensor.createTensor(environment, batch.wordIndex(), new long[] {rows, 1L + batch.words()});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", inputIds, "shape_ids", shapeIds, "word_index", wordIndex))) {
            Map<Head, float[]> scores = new EnumMap<>(Head.class);
            for (Head head : Head.values()) {
                if (result.get(head.label()).orElse(null) instanceof OnnxTensor tensor) {
                    scores.put(head, values(tensor.getFloatBuffer()));
                }
            }
            List<Scores> views = new ArrayList<>();
            for (int row = 0; row < batch.windows().size(); row++) {
                int words = batch.windows().get(row).words().size();
                views.add(new Scores(scores, row, batch.words(), words));
            }
            return views;
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /** The values of a buffer that the runtime has copied for us: its array, where it shows one. */
    private static float[] values(FloatBuffer buffer) {
        if (buffer.hasArray() && buffer.arrayOffset() == 0 && buffer.array().length == buffer.remaining()) {
            return buffer.array();
        }
        float[] copy = new float[buffer.remaining()];
        buffer.get(copy);
        return copy;
    }
}
