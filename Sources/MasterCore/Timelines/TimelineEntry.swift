public import MesosBase
public import MesosWire

/// One thing that happened to a task, in a sentence.
public struct TimelineEntry: Sendable, Equatable {
    /// When the master took note of it.
    public let date: Timestamp
    /// The framework whose task it is.
    public let framework: FrameworkID
    /// What happened.
    public let sentence: String

    package init(date: Timestamp, framework: FrameworkID, sentence: String) {
        self.date = date
        self.framework = framework
        self.sentence = sentence
    }
}

extension TimelineEntry: CustomStringConvertible {
    /// The moment and the sentence.
    public var description: String { "\(date) \(sentence)" }
}
