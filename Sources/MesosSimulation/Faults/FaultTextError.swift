/// Why a text is not a ``Fault``, a ``FaultSchedule`` or a part of one.
public struct FaultTextError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The text that cannot be read.
    public let text: String
    /// What is wrong with it, and what would be right.
    public let problem: String

    init(_ text: some StringProtocol, _ problem: String) {
        self.text = String(text)
        self.problem = problem
    }

    /// One sentence that says what is wrong and what would be right.
    public var description: String { "'\(text)' \(problem)" }
}
