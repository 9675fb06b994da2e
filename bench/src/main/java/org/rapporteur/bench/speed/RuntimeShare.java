// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** How much of the processor time of a thread goes into native code, which is the model runtime: by sampling (JFR). */
final class RuntimeShare {

    private static final Duration PERIOD = Duration.ofMillis(10);

    private RuntimeShare() {}

    /** The share for this thread while it does some work, 0 to 1. */
    static double of(Runnable work) throws IOException {
        Path file = Files.createTempFile("reading", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
            recording.enable("jdk.NativeMethodSample").withPeriod(PERIOD);
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            long java = 0;
            long nativeCode = 0;
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                RecordedThread thread = event.getThread("sampledThread");
                if (thread != null
                        && thread.getJavaThreadId() == Thread.currentThread().threadId()) {
                    boolean inNative = event.getEventType().getName().equals("jdk.NativeMethodSample");
                    nativeCode += inNative ? 1 : 0;
                    java += inNative ? 0 : 1;
                }
            }
            return (double) nativeCode / Math.max(1, nativeCode + java);
        } finally {
            Files.delete(file);
        }
    }
}
