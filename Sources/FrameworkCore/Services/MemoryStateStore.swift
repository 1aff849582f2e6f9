/// A store that lives as long as somebody keeps it: for tests, and for jobs that end with their program.
public actor MemoryStateStore: StateStore {
    private var content: [UInt8]?

    /// Creates a store that holds this content, or nothing.
    public init(_ content: [UInt8]? = nil) {
        self.content = content
    }

    /// What was saved last; `nil` if nothing has been saved yet.
    public func load() -> [UInt8]? { content }

    /// Keeps a content in the place of the former one.
    public func save(_ content: [UInt8]) {
        self.content = content
    }
}
