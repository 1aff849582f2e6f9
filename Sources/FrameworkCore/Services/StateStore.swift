/// Where a scheduler keeps what it must know again when its program starts anew: its framework's id and its tasks.
///
/// A store holds one content. One program at a time may use it, and its scheduler saves one content after the other.
public protocol StateStore: Sendable {
    /// What was saved last; `nil` if nothing has been saved yet.
    ///
    /// - Throws: any error, if there may be a content that cannot be read. The scheduler does not start then, as it
    ///   would run the tasks that the content names a second time.
    func load() async throws -> [UInt8]?

    /// Saves a content in the place of the former one. When it returns the content outlives the program; when it
    /// throws the former content or the new one is there, and whole.
    ///
    /// - Throws: any error, if the content may not be saved. The scheduler launches nothing until a later call
    ///   succeeds.
    func save(_ content: [UInt8]) async throws
}
