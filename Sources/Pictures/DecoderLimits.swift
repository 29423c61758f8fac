/// What decoding and encoding one picture may take, whatever its header says.
enum DecoderLimits {
  /// Seconds of processor time.
  static let processorTime = 10
  /// Bytes of address space, the libraries included.
  static let memory = 512 << 20
  /// Bytes of what is written.
  static let output = 8 << 20
}
