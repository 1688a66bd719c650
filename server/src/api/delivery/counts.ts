/** What was delivered to sockets so far: plain numbers, read by whoever measures. */
export class DeliveryCounts {
  /** Times that a frame was executed: once for all who ask alike and may see alike. */
  executions = 0
  /** Frames handed to sockets. */
  frames = 0
  /** Bytes of them, as they are sent. */
  bytes = 0
}
