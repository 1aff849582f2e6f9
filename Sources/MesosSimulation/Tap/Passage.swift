/// How a message goes on behind a ``MessageTap``.
struct Passage: Sendable {
    /// The message, rewritten if it was.
    let message: ClusterMessage
    let outcome: TapOutcome
    /// What holds it back, if something does.
    let hold: TapRule?
    /// Whom its arrival is to be told to, if there is anybody.
    let receipt: TapReceipt?
}
