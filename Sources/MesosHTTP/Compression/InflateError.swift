/// Why bytes cannot be decompressed.
package enum InflateError: Error, Sendable, Equatable {
    /// They end before the compressed data does.
    case truncated
    /// They are not what the format allows.
    case corrupt(String)
    /// They would become more than so many bytes.
    case tooLong(limit: Int)
}

extension InflateError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .truncated: "the compressed data ends too early"
        case .corrupt(let reason): "the compressed data is damaged: \(reason)"
        case .tooLong(let limit): "the data is longer than \(limit) bytes when it is decompressed"
        }
    }
}
