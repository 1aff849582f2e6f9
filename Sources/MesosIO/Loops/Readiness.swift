/// What has become of a descriptor that a loop watches, since the loop has told of it before.
package struct Readiness: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// There is something to read, the end of what the peer sends included.
    package static let readable = Readiness(rawValue: 1)
    /// There is room to write.
    package static let writable = Readiness(rawValue: 2)
    /// The peer sends nothing more; what it has sent may still be unread.
    package static let ended = Readiness(rawValue: 4)
    /// The connection is over in both directions, or has failed.
    package static let broken = Readiness(rawValue: 8)
}

/// What a loop calls, on its thread, when a descriptor's readiness has grown. It must not block; it is told once of
/// each change, so it reads and writes until the system says that it would block.
package protocol EventHandler: AnyObject, Sendable {
    func ready(_ readiness: Readiness)
}
