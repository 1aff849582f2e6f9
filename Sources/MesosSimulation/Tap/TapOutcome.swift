/// What a ``MessageTap`` does with a message.
public struct TapOutcome: Sendable, Hashable {
    /// How often it goes on: not at all if it was dropped, twice if it was duplicated.
    public internal(set) var copies = 1
    /// How much longer than usual it takes.
    public internal(set) var delay = Duration.zero
    /// Whether it goes on with another content than it was sent with.
    public internal(set) var isRewritten = false
    /// Whether it is held back until its rule is released.
    public internal(set) var isHeld = false
}

extension TapOutcome: CustomStringConvertible {
    /// What becomes of the message, in a few words.
    public var description: String {
        guard copies > 0 else { return "dropped" }
        var words: [String] = []
        if isRewritten { words.append("rewritten") }
        if copies > 1 { words.append(copies == 2 ? "duplicated" : "sent \(copies) times") }
        if delay > .zero { words.append("delayed by \(delay)") }
        if isHeld { words.append("held") }
        return words.isEmpty ? "sent" : words.joined(separator: ", ")
    }
}
