/// Why files could not be shown.
package enum FileServiceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is no such file, or nothing of this virtual path.
    case notFound
    /// What is asked for makes no sense or is not allowed; the sentence says why.
    case invalid(String)
    /// The system refuses; the sentence says why.
    case failed(String)

    /// The HTTP status that says so on the wire.
    package var status: Int {
        switch self {
        case .notFound: 404
        case .invalid: 400
        case .failed: 500
        }
    }

    /// The sentence as Apache Mesos answers it: with the line's end, and without any if there is no such file.
    package var description: String {
        switch self {
        case .notFound: ""
        case .invalid(let sentence), .failed(let sentence): "\(sentence).\n"
        }
    }
}
