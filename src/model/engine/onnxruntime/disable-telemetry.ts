import process from 'node:process';

/**
 * Keeps ONNX Runtime from recording in the home folder what it is used for, and from sending that to
 * its makers, as releases from 1.29 on do. They also read the command line for it, and crash when it
 * has thousands of file names.
 *
 * Call it in the main thread, before there is a session or a thread that makes one: other threads
 * cannot change what native code sees of the environment.
 *
 * @see https://github.com/microsoft/onnxruntime/blob/main/docs/Privacy.md
 */
export function disableTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}
